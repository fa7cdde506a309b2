using ProdShift.Bench.Diagnosis.Worlds;
using ProdShift.Core.Monitoring.Statistics;

namespace ProdShift.Bench.Diagnosis.Methods;

/// <summary>
/// Adtributor and RobustSpot are asked once the whole is known to be anomalous, and always answer. So they are asked here if
/// the part of jobs that fail has risen, by Fisher's exact test at one in a hundred.
/// </summary>
internal static class Alarm
{
    private const double Chance = 0.01;

    public static bool Rings(Case @case)
    {
        var (now, failedNow) = Case.Sum(@case.Now);
        var (before, failedBefore) = Case.Sum(@case.Before);
        return FisherExact.PValue([new Stratum(now + before, failedNow + failedBefore, now, failedNow)]) < Chance;
    }
}
