using ProdShift.Bench.Diagnosis.Worlds;
using ProdShift.Core.Monitoring.Statistics;

namespace ProdShift.Bench.Diagnosis.Methods;

/// <summary>
/// Fisher's exact test of each site and each storage element against all others, adjusted after Benjamini and Hochberg, with
/// at least five failures and twenty hundredths more of the jobs failing than elsewhere.
/// </summary>
internal static class FisherPerPlace
{
    private const double FalseDiscoveryRate = 0.01;
    private const int LeastFailures = 5;
    private const double LeastEffect = 0.2;

    private static readonly string[] Tested = ["site", "storage"];

    public static IReadOnlyList<Where> Diagnose(Case @case)
    {
        var (jobs, failures) = Case.Sum(@case.Now);
        var places = Tested.SelectMany(attribute => Sums.By(attribute, @case.Now).Select(sum => (
                Where: Where.Of((attribute, sum.Key)), Stratum: new Stratum(jobs, failures, sum.Value.Total, sum.Value.Failed))))
            .ToList();
        var chances = BenjaminiHochberg.Adjust([.. places.Select(place => FisherExact.PValue([place.Stratum]))]);
        return
        [
            .. places.Where((place, index) => chances[index] <= FalseDiscoveryRate
                    && place.Stratum.FailuresHere >= LeastFailures
                    && PlaceTest.Effect([place.Stratum]) >= LeastEffect)
                .Select(place => place.Where),
        ];
    }
}
