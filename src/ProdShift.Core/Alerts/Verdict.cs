namespace ProdShift.Core.Alerts;

/// <summary>
/// Whether an alert was right, as a person who looked at it says. The names stand in the database: they never change.
/// </summary>
public enum Verdict
{
    /// <summary>There was a trouble, and it was what the alert named.</summary>
    RightCause,

    /// <summary>There was a trouble, but another one.</summary>
    WrongCause,

    /// <summary>There was nothing to do.</summary>
    Noise,
}

/// <summary>
/// One person's verdict; <paramref name="Actual"/> is what the trouble really was, empty where that was not said.
/// </summary>
public sealed record Judging(string UserId, Verdict Verdict, DateTimeOffset At, string Actual = "");

/// <summary>What several people's verdicts on one alert come to.</summary>
public static class Verdicts
{
    /// <summary>The last of each person, in the order in which these were given.</summary>
    /// <param name="given">All of one alert, the oldest first.</param>
    public static IReadOnlyList<Judging> LastOfEach(IEnumerable<Judging> given)
    {
        var all = given.ToList();
        return [.. all.Where((judging, index) => all.FindLastIndex(other => other.UserId == judging.UserId) == index)];
    }

    /// <summary>What most people said; of as many on both sides, the side that spoke last. Null if nobody did.</summary>
    public static Verdict? Of(IEnumerable<Judging> given)
    {
        var last = LastOfEach(given);
        return last.Count == 0
            ? null
            : last.Select((judging, index) => (judging.Verdict, index)).GroupBy(each => each.Verdict)
                .OrderByDescending(side => side.Count()).ThenByDescending(side => side.Max(each => each.index)).First().Key;
    }

    /// <summary>"right cause", "wrong cause", "noise".</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.RightCause => "right cause",
        Verdict.WrongCause => "wrong cause",
        _ => "noise",
    };
}
