namespace ProdShift.Core.Alerts;

/// <summary>
/// Planned quiet: from <paramref name="From"/> to <paramref name="Until"/> the alerts that match are kept and shown in lists, but
/// nobody is told, reminded or called. It always ends, and always has a reason.
/// </summary>
public sealed record Silence(
    long Number, AlertFilter Filter, DateTimeOffset From, DateTimeOffset Until, string By, string Reason)
{
    /// <summary>When somebody ended it before its time.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public bool Holds(DateTimeOffset now) => EndedAt is null && From <= now && now < Until;
}

/// <summary>Decides whether a silence may be made. One that hides too much, for too long, hides the next trouble.</summary>
public static class NewSilence
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>What is wrong with it, and what would be right; null if nothing is.</summary>
    public static string? Problem(
        AlertFilter filter, DateTimeOffset from, DateTimeOffset? until, string reason, DateTimeOffset now)
    {
        if (filter.IsForAll)
        {
            return "Say what to silence, for example site:UK_Brunel or rule:stalled-jobs: "
                + "a silence of everything would hide the next trouble.";
        }
        if (filter.State is not null)
            return "A silence goes by rule, site, storage, workflow, campaign or severity, not by state.";
        if (until is null)
            return $"Say until when, for example {MomentWords.Examples}: a silence without an end is forgotten.";
        if (until <= from || until <= now)
            return "That end is over already.";
        if (until - from > Longest)
            return "A silence lasts at most 30 days; make a new one then.";
        return reason.Length == 0 ? "Say why, after the time: whoever comes next has to know." : null;
    }
}
