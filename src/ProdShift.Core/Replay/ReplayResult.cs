using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Replay;

/// <summary>A real alert that people judged: what they made of it (<see cref="Verdicts.Of"/>).</summary>
public sealed record JudgedAlert(Finding Finding, DateTimeOffset RaisedAt, DateTimeOffset? EndedAt, Verdict Verdict);

/// <summary>An alert under today's settings, the proposed ones, or both, and what people made of it when it came.</summary>
public sealed record ReplayLine(ReplayedAlert? Today, ReplayedAlert? Proposed, Verdict? Verdict)
{
    public ReplayedAlert Any => Today ?? Proposed!;
}

/// <summary>
/// How settings did: the alerts that they would have raised, and those of them that people judged. Unjudged alerts are neither
/// right nor noise.
/// </summary>
/// <param name="Alerts">How many would have been told.</param>
/// <param name="HeldBack">How many more a central outage explained.</param>
/// <param name="Right">Judged the right cause.</param>
/// <param name="WrongCause">Judged a trouble with another cause; in neither precision nor recall.</param>
/// <param name="Noise">Judged noise.</param>
/// <param name="Unjudged">Nobody judged them, or they never came.</param>
/// <param name="Missed">Real alerts judged the right cause that would not have come.</param>
public sealed record ReplayScore(int Alerts, int HeldBack, int Right, int WrongCause, int Noise, int Unjudged, int Missed)
{
    /// <summary>Of the alerts that were judged right or noise, the part that was right; null if there is none.</summary>
    public double? Precision => Right + Noise == 0 ? null : (double)Right / (Right + Noise);

    /// <summary>Of the real alerts that were judged right, the part that would have come; null if there is none.</summary>
    public double? Recall => Right + Missed == 0 ? null : (double)Right / (Right + Missed);
}

/// <summary>Today's settings beside proposed ones, over the same checks.</summary>
public sealed record ReplayResult(
    DateTimeOffset From,
    DateTimeOffset To,
    int Checks,
    int Incomplete,
    ReplayScore Today,
    ReplayScore? Proposed,
    IReadOnlyList<ReplayLine> Lines)
{
    /// <param name="from">When the time that was looked at begins.</param>
    /// <param name="to">When it ends.</param>
    /// <param name="checks">How many checks were shown to the rules again.</param>
    /// <param name="incomplete">How many of them had no answer, or only a part of one.</param>
    /// <param name="today">What today's settings raise.</param>
    /// <param name="proposed">What the proposed ones raise; null if there are none.</param>
    /// <param name="judged">The real alerts of the time that people judged.</param>
    public static ReplayResult Of(
        DateTimeOffset from,
        DateTimeOffset to,
        int checks,
        int incomplete,
        IReadOnlyList<ReplayedAlert> today,
        IReadOnlyList<ReplayedAlert>? proposed,
        IReadOnlyList<JudgedAlert> judged) =>
        new(
            from,
            to,
            checks,
            incomplete,
            Score(today, judged),
            proposed is null ? null : Score(proposed, judged),
            SideBySide(today, proposed ?? [], judged));

    private static ReplayScore Score(IReadOnlyList<ReplayedAlert> alerts, IReadOnlyList<JudgedAlert> judged)
    {
        var told = alerts.Where(alert => alert.Told).ToList();
        var right = judged.Where(real => real.Verdict == Verdict.RightCause).ToList();
        int Count(Verdict verdict) => told.Count(alert => VerdictOn(alert, judged) == verdict);
        return new(
            told.Count,
            alerts.Count - told.Count,
            Count(Verdict.RightCause),
            Count(Verdict.WrongCause),
            Count(Verdict.Noise),
            told.Count(alert => VerdictOn(alert, judged) is null),
            right.Count(real => !told.Exists(alert => IsSame(alert, real))));
    }

    private static IReadOnlyList<ReplayLine> SideBySide(
        IReadOnlyList<ReplayedAlert> today, IReadOnlyList<ReplayedAlert> proposed, IReadOnlyList<JudgedAlert> judged)
    {
        var left = proposed.Where(alert => alert.Told).ToList();
        var lines = new List<ReplayLine>();
        foreach (var alert in today.Where(alert => alert.Told))
        {
            var same = left.Find(other => other.IsSameAs(alert.Finding, alert.RaisedAt, alert.EndedAt));
            if (same is not null)
                left.Remove(same);
            lines.Add(new(alert, same, VerdictOn(alert, judged)));
        }
        lines.AddRange(left.Select(alert => new ReplayLine(null, alert, VerdictOn(alert, judged))));
        return
        [
            .. lines.OrderBy(line => line.Any.RaisedAt)
                .ThenBy(line => line.Any.Finding.Rule, StringComparer.Ordinal)
                .ThenBy(line => line.Any.Finding.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Where several real alerts were the same trouble, the last one's.</summary>
    private static Verdict? VerdictOn(ReplayedAlert alert, IReadOnlyList<JudgedAlert> judged) =>
        judged.Where(real => IsSame(alert, real)).OrderBy(real => real.RaisedAt).LastOrDefault()?.Verdict;

    private static bool IsSame(ReplayedAlert alert, JudgedAlert real) =>
        alert.IsSameAs(real.Finding, real.RaisedAt, real.EndedAt);
}
