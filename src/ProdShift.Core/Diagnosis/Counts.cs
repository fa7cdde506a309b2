namespace ProdShift.Core.Diagnosis;

/// <summary>
/// Jobs that ended, those of them that failed, and how many would have failed had nothing changed (by the time before; 0 where
/// nothing is known of it). Jobs that tend to fail together count for less than one; <paramref name="Seen"/> are the failures
/// as they were seen, <paramref name="Before"/> those of the time before, on which the expectation rests.
/// </summary>
public readonly record struct Counts(double Jobs, double Failed, double Expected, double Seen, double Before)
{
    /// <summary>The failed part of the jobs, 0 to 1; 0 of no jobs.</summary>
    public double Rate => Jobs > 0 ? Failed / Jobs : 0;

    /// <summary>The part of the jobs that was expected to fail, 0 to 1.</summary>
    public double ExpectedRate => Jobs > 0 ? Expected / Jobs : 0;

    public static Counts operator +(Counts a, Counts b) =>
        new(a.Jobs + b.Jobs, a.Failed + b.Failed, a.Expected + b.Expected, a.Seen + b.Seen, a.Before + b.Before);

    public static Counts operator -(Counts a, Counts b) =>
        new(a.Jobs - b.Jobs, a.Failed - b.Failed, a.Expected - b.Expected, a.Seen - b.Seen, a.Before - b.Before);
}
