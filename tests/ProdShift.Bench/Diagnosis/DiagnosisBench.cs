using ProdShift.Bench.Diagnosis.Scoring;
using ProdShift.Bench.Diagnosis.Speed;

namespace ProdShift.Bench.Diagnosis;

/// <summary>
/// Which causes are named, by our diagnosis and by others side by side, in worlds whose causes are known; and how long it takes.
/// </summary>
internal static class DiagnosisBench
{
    public const string Piece = "diagnosis";

    public static async Task RunAsync(BenchOptions options, Results results)
    {
        if (options.Only is not $"{Piece}-speed")
            WorldsBench.Run(options, results);
        if (options.Only is not $"{Piece}-worlds")
            await SpeedBench.RunAsync(options, results);
    }
}
