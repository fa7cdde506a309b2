using System.ComponentModel;
using System.Diagnostics;
using ProdShift.Bench.Processes;

namespace ProdShift.Bench.Diagnosis.Speed;

/// <summary>A well-known program that only counts the same table, which is the least that any diagnosis does.</summary>
internal sealed record Rival(string Name, string Program, params string[] Arguments)
{
    private const string EachAttribute =
        "{ for (i = 1; i <= 6; i++) { n[i, $i] += $7; f[i, $i] += $8 } } END { for (k in n) print k, n[k], f[k] }";

    private static readonly string[] Attributes = ["workflow", "stage", "site", "entry", "storage", "node"];
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static IReadOnlyList<Rival> All(string path) =>
    [
        new("awk, sums of each attribute", "awk", "-F,", EachAttribute, path),
        new("sort | uniq -c of whole lines", "sh", "-c", "LC_ALL=C sort \"$0\" | uniq -c | wc -l", path),
        new("SQLite, import and GROUP BY each attribute", "sqlite3", [":memory:", ".mode csv", Import(path), .. Sums]),
    ];

    private static IEnumerable<string> Sums => Attributes.Select(
        attribute => $"SELECT {attribute}, SUM(cnt), SUM(failed) FROM jobs GROUP BY {attribute};");

    /// <summary>Null where the program is not installed.</summary>
    public async Task<TimeSpan?> TimeAsync(string folder)
    {
        using var late = new CancellationTokenSource(Longest);
        var watch = Stopwatch.StartNew();
        try
        {
            await using var child = Child.Start(folder, new Dictionary<string, string>(), onLine: null, Program, Arguments);
            await child.WaitForExitAsync(late.Token);
            return child.ExitCode == 0 ? watch.Elapsed : throw new BenchException($"{Name}: {child.LastLines}");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string Import(string path) => $".import \"{path}\" jobs";
}
