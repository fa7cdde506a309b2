using System.CommandLine;
using System.Text.Json;
using ProdShift.Core.Diagnosis;
using ProdShift.Diagnosis;

namespace ProdShift.Cli;

/// <summary>`prodshift diagnose`: why the jobs of any table failed. It needs no settings and no database.</summary>
internal static class DiagnoseVerb
{
    private const int MostCauses = 20;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE.csv") { Description = "A table with a header; one row for each combination of values, or each job" };
        var attributes = new Option<string>("--attributes") { Description = "Columns that may hold the cause: site,storage,stage,workflow", Required = true };
        var total = new Option<string>("--total") { Description = "The column that counts the jobs that ended", Required = true };
        var failed = new Option<string>("--failed") { Description = "The column that counts those of them that failed", Required = true };
        var time = new Option<string?>("--time") { Description = "The column of the time, with --at" };
        var at = new Option<string?>("--at") { Description = "The moment that is now: rows before it are the history to compare with" };
        var before = new Option<FileInfo?>("--before") { Description = "A second table: the history to compare with" };
        var wall = new Option<string?>("--wall") { Description = "The column of the jobs' wall time (sum): causes are ranked by what they cost" };
        var most = new Option<int>("--max") { Description = $"Causes to name at most: 1 to {MostCauses}", DefaultValueFactory = _ => new DiagnosisSettings().MostCauses };
        var json = new Option<bool>("--json") { Description = "Print the answer as JSON" };
        var verb = new Command("diagnose", "Find why the jobs of a table failed") { file, attributes, total, failed, time, at, before, wall, most, json };
        verb.SetAction(async (parsed, _) =>
        {
            try
            {
                var names = parsed.GetValue(attributes)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                var columns = new TableColumns(
                    names, parsed.GetValue(total)!, parsed.GetValue(failed)!, parsed.GetValue(time), parsed.GetValue(wall));
                var table = Read(parsed.GetValue(file)!, columns, parsed.GetValue(at), parsed.GetValue(before));
                if (parsed.GetValue(most) is < 1 or > MostCauses)
                    throw new TableException($"--max is a number from 1 to {MostCauses}");
                var result = RootCause.Find(table, new() { MostCauses = parsed.GetValue(most) });
                Console.WriteLine(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(DiagnosisAnswer.Of(result), DiagnosisJson.Default.DiagnosisAnswer)
                    : DiagnosisText.Of(result));
                return 0;
            }
            catch (Exception wrong) when (wrong is TableException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(wrong.Message);
                return CommandLine.WronglyCalled;
            }
        });
        return verb;
    }

    private static FailureTable Read(FileInfo file, TableColumns columns, string? at, FileInfo? before)
    {
        if (columns.Problem is { } problem)
            throw new TableException(problem);
        if ((columns.Time is null) != (at is null))
            throw new TableException("--time and --at go together: --time min --at 1584662400");
        if (at is not null && before is not null)
            throw new TableException("History comes from --at or from --before, not from both");
        if (at is null)
            return TableFile.Read(file.FullName, before?.FullName, columns);
        return ColumnReader.Moment(at) is { } moment
            ? TableFile.ReadAt(file.FullName, moment, columns)
            : throw new TableException("--at is a number, or a date and time such as 2026-11-22T08:00Z");
    }
}
