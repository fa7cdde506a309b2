namespace ProdShift.Core.Diagnosis;

/// <summary>How sure a diagnosis must be, and of how much.</summary>
public sealed record DiagnosisSettings
{
    /// <summary>Causes to name at most: 1 to 20.</summary>
    public int MostCauses { get; init; } = 3;

    /// <summary>A cause is a combination of so many attributes at most: 1 to 3.</summary>
    public int MostAttributes { get; init; } = 3;

    /// <summary>Fewer failures than this blame nothing: 1 or more.</summary>
    public int LeastFailures { get; init; } = 5;

    /// <summary>A cause fails at least this part of its jobs that would have done well: over 0, at most 1.</summary>
    public double LeastEffect { get; init; } = 0.03;

    /// <summary>
    /// The probability that chance alone would show anything as remarkable, among all combinations that were looked at:
    /// over 0, at most 0.5.
    /// </summary>
    public double Significance { get; init; } = 0.002;

    /// <summary>
    /// Without a place to blame, or besides one, jobs fail at large if this part of those that would have done well fails: over
    /// 0, at most 1.
    /// </summary>
    public double LeastAtLarge { get; init; } = 0.1;
}
