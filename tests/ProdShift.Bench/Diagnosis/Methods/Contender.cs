namespace ProdShift.Bench.Diagnosis.Methods;

/// <summary>A way of diagnosis and the name of its column.</summary>
internal sealed record Contender(string Name, Method Diagnose)
{
    public static IReadOnlyList<Contender> All { get; } =
    [
        new("ProdShift", Ours.Diagnose),
        new("threshold", FixedThreshold.Diagnose),
        new("Fisher", FisherPerPlace.Diagnose),
        new("Adtributor", Adtributor.Diagnose),
        new("scan", ScanStatistic.Diagnose),
        new("RobustSpot", RobustSpot.RobustSpot.Diagnose),
    ];
}
