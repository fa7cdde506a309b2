using static System.FormattableString;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// Both facts about a place in one sentence: what part of the failures it has, and what part of its jobs fail, against elsewhere.
/// </summary>
internal static class PlaceText
{
    /// <summary>Most of the failures share something from this part of them on.</summary>
    private const double MostPart = 0.6;

    /// <summary>
    /// "41 of 52 failures in the last 24 h are at UK_Brunel: 79 % of its jobs failed (41 of 52), 3 % elsewhere (11 of 368)".
    /// </summary>
    public static string Of(
        BlamedPlace place,
        (string Are, string Theirs) words,
        IEnumerable<Tally> jobs,
        Func<Tally, bool> failed,
        RuleBook.Settings settings)
    {
        var all = jobs.Where(failed).Sum(tally => (long)tally.Count);
        return Invariant($"{place.Failures} of {all} {(all == 1 ? "failure" : "failures")} in the last {settings.WindowHours} h ")
            + $"{words.Are}: {Wording.Percent(place.Failures, place.Jobs)} of {words.Theirs}{place.OfWorkflows} failed "
            + Invariant($"({place.Failures} of {place.Jobs}), {place.Elsewhere}");
    }

    /// <summary>"; most read from RAL_ECHO"; empty if the failures share nothing, or no more than all jobs do.</summary>
    /// <param name="failures">The place's failures.</param>
    /// <param name="jobs">All jobs that count, here and elsewhere.</param>
    /// <param name="thing">What they may share; empty where that is not known.</param>
    /// <param name="did">Such as "read from".</param>
    public static string Most(
        IReadOnlyList<Tally> failures, IReadOnlyList<Tally> jobs, Func<Tally, string> thing, string did)
    {
        var most = JobGroups.Worst(failures.Where(tally => thing(tally).Length > 0), thing);
        return most is not null && IsMost(failures) && !IsMost(jobs) ? $"; most {did} {most.Key}" : "";

        bool IsMost(IReadOnlyList<Tally> of) =>
            JobGroups.Count("", of.Where(tally => thing(tally) == most.Key)).Jobs >= MostPart * JobGroups.Count("", of).Jobs;
    }
}
