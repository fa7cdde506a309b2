using System.Diagnostics;
using ProdShift.Bench.Processes;

namespace ProdShift.Bench.Diagnosis.Speed;

/// <summary>The diagnosis of two million jobs over six attributes, and programs that do no more than to count them.</summary>
internal static class SpeedBench
{
    private const double MostSeconds = 2;
    private const double MostMebibytes = 300;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    public static async Task RunAsync(BenchOptions options, Results results)
    {
        var jobs = options.Quick ? 200_000 : 2_000_000;
        using var file = JobsFile.Write(jobs, options.Seed);
        results.Say(DiagnosisBench.Piece, $"-- {jobs:N0} jobs, a line each, over six attributes");
        var rivals = new List<(Rival Rival, TimeSpan Time)>();
        foreach (var rival in Rival.All(file.Path))
        {
            if (await rival.TimeAsync(file.Folder) is { } time)
                rivals.Add((rival, time));
            else
                results.NotRun(DiagnosisBench.Piece, $"{rival.Name}; {rival.Program} is not installed");
        }
        var (counting, search) = InProcess.Time(file);
        var diagnosis = (counting + search).TotalSeconds;
        results.Judge(
            DiagnosisBench.Piece,
            $"in process: {diagnosis:F2} s ({counting.TotalSeconds:F2} s to count the jobs by their places)",
            $"< {MostSeconds} s",
            diagnosis < MostSeconds);
        var (took, peak) = await DiagnoseAsync(options, file);
        results.Say(
            DiagnosisBench.Piece, $"prodshift diagnose, with its start and reading the file: {took.TotalSeconds:F2} s");
        results.Judge(
            DiagnosisBench.Piece, $"memory at its peak: {peak:F0} MiB", $"< {MostMebibytes} MiB", peak < MostMebibytes);
        foreach (var (rival, time) in rivals)
            results.Say(DiagnosisBench.Piece, $"{rival.Name}: {time.TotalSeconds:F2} s; ours to it: ratio {took / time:F2}");
    }

    private static async Task<(TimeSpan Took, double Peak)> DiagnoseAsync(BenchOptions options, JobsFile file)
    {
        using var late = new CancellationTokenSource(Longest);
        var (found, peak) = (false, 0.0);
        var watch = Stopwatch.StartNew();
        await using var child = Child.Start(
            file.Folder,
            new Dictionary<string, string>(),
            line => found |= line.Contains(JobsFile.BadStorage, StringComparison.Ordinal),
            "dotnet",
            [
                options.Bot, "diagnose", file.Path, "--attributes", "workflow,stage,site,entry,storage,node",
                "--total", "cnt", "--failed", "failed", "--json",
            ]);
        var ended = child.WaitForExitAsync(late.Token);
        for (; !ended.IsCompleted; await Task.WhenAny(ended, Task.Delay(BetweenLooks)))
            peak = Math.Max(peak, ProcessMemory.Peak(child.Id) ?? 0);
        if (child.ExitCode != 0 || !found)
            throw new BenchException($"prodshift diagnose: {child.ExitCode}, the storage not named:\n{child.LastLines}");
        return (watch.Elapsed, peak);
    }
}
