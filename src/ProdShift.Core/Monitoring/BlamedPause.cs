using static System.FormattableString;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// Why a workflow's jobs failed so often that justIN paused it: a place that fails is told already, and then the jobscript is
/// not to blame.
/// </summary>
internal static class BlamedPause
{
    /// <summary>A place has at least this part of the workflow's failures.</summary>
    private const double Most = 0.6;

    /// <param name="pause">A pause as the rule finds it.</param>
    /// <param name="now">The snapshot.</param>
    /// <param name="places">The places that are blamed, storage elements first.</param>
    public static Finding Explain(Finding pause, Snapshot now, IEnumerable<Finding> places)
    {
        if (pause.Severity < Severity.Warning)
            return pause;
        var failures = now.Tallies.Where(tally => tally.Workflow == pause.Workflow && tally.Outcome.Failed).ToList();
        var all = failures.Sum(tally => (long)tally.Count);
        foreach (var place in places)
        {
            var there = failures.Where(tally => IsAt(place, tally)).Sum(tally => (long)tally.Count);
            if (there > 0 && there >= Most * all)
                return pause with { Cause = place.Cause, Text = $"{pause.Text} {Words(there, all, place)}" };
        }
        return pause with { Cause = CauseNames.Jobscript };
    }

    private static bool IsAt(Finding place, Tally tally) =>
        place.Storage is null ? tally.Site == place.Site : tally.Storage == place.Storage;

    private static string Words(long there, long all, Finding place) =>
        Invariant($"{there} of its {all} failures ")
        + (place.Storage is null ? $"are at {place.Site}" : $"read from {place.Storage}")
        + ", which has an alert of its own: it may not be the jobscript.";
}
