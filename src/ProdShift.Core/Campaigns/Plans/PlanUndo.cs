namespace ProdShift.Core.Campaigns.Plans;

/// <summary>A change of a plan as it was recorded; never changed itself.</summary>
/// <param name="Number">Counts from 1 for each campaign.</param>
/// <param name="UserId">Who made it.</param>
/// <param name="At">When.</param>
/// <param name="What">What was done, in words.</param>
/// <param name="Undoes">The number of the change that it takes back; null for one that takes none back.</param>
public sealed record RecordedChange(int Number, string UserId, DateTimeOffset At, string What, int? Undoes);

/// <summary>
/// Takes back the last change of a person: the newest of hers that stands, if nobody has changed its rows since.
/// </summary>
public static class PlanUndo
{
    /// <summary>The change to take back; null if the person has none that stands.</summary>
    /// <param name="history">Every change of the plan.</param>
    /// <param name="userId">Who asks.</param>
    public static RecordedChange? Target(IReadOnlyList<RecordedChange> history, string userId)
    {
        var undone = Undone(history);
        return history.Where(change => change.Undoes is null && change.UserId == userId && !undone.Contains(change.Number))
            .MaxBy(change => change.Number);
    }

    /// <summary>The changes after the target that stand: if one touched the same rows, nothing can be taken back.</summary>
    public static IReadOnlyList<RecordedChange> Since(IReadOnlyList<RecordedChange> history, RecordedChange target)
    {
        var undone = Undone(history);
        return
        [
            .. history.Where(change =>
                change.Number > target.Number && change.Undoes is null && !undone.Contains(change.Number)),
        ];
    }

    /// <param name="plan">The plan as it is.</param>
    /// <param name="target">What to take back.</param>
    /// <param name="before">What it found.</param>
    /// <param name="since">The changes after it that stand, each with the rows that it touched.</param>
    public static PlanDecision Decide(
        Plan plan, RecordedChange target, PlanBefore before, IEnumerable<(RecordedChange Change, PlanBefore Before)> since)
    {
        var rows = before.Touched.ToHashSet();
        foreach (var (change, later) in since.OrderByDescending(entry => entry.Change.Number))
        {
            var both = later.Touched.Where(rows.Contains).ToList();
            if (both.Count > 0)
            {
                return PlanDecision.Wrong(
                    $"Change {target.Number} ({target.What}) cannot be taken back: change {change.Number} ({change.What}) "
                    + $"touched {PlanWords.Rows(both.Count)} of it since. Take that back first.",
                    both);
            }
        }
        return PlanDecision.Of(plan, before.Restore(plan), $"took back change {target.Number}: {target.What}");
    }

    private static HashSet<int> Undone(IEnumerable<RecordedChange> history) =>
        [.. history.Select(change => change.Undoes).OfType<int>()];
}
