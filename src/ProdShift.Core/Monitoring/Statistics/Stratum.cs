namespace ProdShift.Core.Monitoring.Statistics;

/// <summary>
/// Jobs that should fail alike wherever they run (of one workflow and stage, say), and those of them at the place in question.
/// </summary>
public readonly record struct Stratum(long Jobs, long Failures, long JobsHere, long FailuresHere)
{
    public long JobsElsewhere => Jobs - JobsHere;

    public long FailuresElsewhere => Failures - FailuresHere;

    /// <summary>Tells anything about the place: there are jobs elsewhere to compare with.</summary>
    public bool Compares => JobsHere > 0 && JobsElsewhere > 0;

    /// <summary>Other numbers of failures here were possible: it compares, and neither none nor all of its jobs failed.</summary>
    public bool IsOpen => Compares && Failures > 0 && Failures < Jobs;
}
