using ProdShift.Bench.Diagnosis.Scoring;

namespace ProdShift.Bench.Diagnosis;

/// <summary>Which causes are named, by our diagnosis and by others side by side, in worlds whose causes are known.</summary>
internal static class DiagnosisBench
{
    public const string Piece = "diagnosis";

    public static void Run(BenchOptions options, Results results)
    {
        if (options.Only is not "diagnosis-speed")
            WorldsBench.Run(options, results);
    }
}
