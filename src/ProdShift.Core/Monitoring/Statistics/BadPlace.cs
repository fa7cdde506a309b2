namespace ProdShift.Core.Monitoring.Statistics;

/// <summary>A place that <see cref="PlaceTest"/> blames: its jobs, and those of the same strata elsewhere.</summary>
public sealed record BadPlace(string Place, long Jobs, long Failures, long JobsElsewhere, long FailuresElsewhere)
{
    public static BadPlace Of(string place, IReadOnlyCollection<Stratum> strata) =>
        new(
            place,
            strata.Sum(stratum => stratum.JobsHere),
            strata.Sum(stratum => stratum.FailuresHere),
            strata.Sum(stratum => stratum.JobsElsewhere),
            strata.Sum(stratum => stratum.FailuresElsewhere));
}
