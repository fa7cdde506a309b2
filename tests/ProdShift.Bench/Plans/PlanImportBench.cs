using System.Diagnostics;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ProdShift.Core.Campaigns;
using ProdShift.Plans;
using ProdShift.Storage;

namespace ProdShift.Bench.Plans;

/// <summary>
/// A plan of 10,000 rows from the file into the database, read whole, checked as a whole and stored in one transaction, beside a
/// plain parse and insert of the same file, the two in turns.
/// </summary>
internal static class PlanImportBench
{
    public const string Piece = "plan-import";
    private const int Runs = 7;
    private const double MostSeconds = 2;

    public static async Task RunAsync(BenchOptions options, Results results)
    {
        var rows = options.Quick ? 1_000 : 10_000;
        var file = PlanFile.Write(rows);
        var (ours, again, plain) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run <= Runs; run++)
        {
            var folder = Directory.CreateTempSubdirectory("prodshift-bench-plan-");
            try
            {
                var (first, second) = await ImportAsync(file, rows, Path.Combine(folder.FullName, "ours.db"));
                var watch = Stopwatch.StartNew();
                if (PlainImport.Run(file, Path.Combine(folder.FullName, "plain.db")) != rows)
                    throw new BenchException("The plain import read another number of rows.");
                if (run == 0)
                    continue; // the first of each compiles
                ours.Add(first);
                again.Add(second);
                plain.Add(watch.Elapsed.TotalSeconds);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
        results.Judge(
            Piece,
            $"{rows:N0} rows of {file.Length >> 10:N0} KiB imported: median {Median(ours):F3} s of {Runs} runs",
            $"< {MostSeconds} s",
            Median(ours) < MostSeconds);
        results.Say(Piece, $"the same file again, where nothing is to change: {Median(again):F3} s");
        results.Say(Piece, $"parsed and inserted row by row, nothing checked: {Median(plain):F3} s");
        results.Say(Piece, $"ours to it: ratio {Median(ours) / Median(plain):F2}");
    }

    private static async Task<(double First, double Again)> ImportAsync(byte[] file, int rows, string path)
    {
        var storage = new StorageOptions { ConnectionString = $"Data Source={path};Pooling=False" };
        await using var database = new Database(Options.Create(storage));
        await new Migrator(database, NullLogger<Migrator>.Instance).MigrateAsync(default);
        var campaign = new Campaign("bench", "bench", "dune", [11], null, "UBENCH", TimeProvider.System.GetUtcNow());
        await database.WriteAsync(transaction => transaction.Connection!.Execute(
            """
            INSERT INTO campaign (id, name, path, created_by, created_at, request_id)
            VALUES ('bench', 'bench', 'dune', 'U', 0, 'r')
            """,
            transaction: transaction), default);
        var plans = new PlanStore(database, TimeProvider.System);
        var first = await TimeAsync(plans, campaign, file, "first");
        var again = await TimeAsync(plans, campaign, file, "again");
        return (await plans.ReadAsync(campaign, default)).Plan.Rows.Count() == rows
            ? (first, again)
            : throw new BenchException("The plan has another number of rows than the file.");
    }

    private static async Task<double> TimeAsync(PlanStore plans, Campaign campaign, byte[] file, string request)
    {
        var watch = Stopwatch.StartNew();
        var draft = PlanCsv.Read(file, new());
        var outcome = await plans.ChangeAsync(campaign, stored => PlanImport.Decide(stored, draft), "UBENCH", request, default);
        return outcome is PlanOutcome.Refused(var problems)
            ? throw new BenchException(problems[0].Text)
            : watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);
}
