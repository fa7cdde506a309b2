using ProdShift.Core.Monitoring;
using ProdShift.Outbox;
using ProdShift.Slack;

namespace ProdShift.Monitoring;

/// <summary>
/// The campaigns that a check saw for the first time, and what had already ended in them: one line, not one for each.
/// </summary>
internal sealed record FirstSeen(string Source, IReadOnlyList<int> Campaigns, IReadOnlyList<WorkflowStatus> Ended)
{
    private const int MostNamed = 20;

    /// <summary>Where the answer has gaps, only a campaign of which something was seen counts as seen.</summary>
    public static FirstSeen Of(Snapshot snapshot, IEnumerable<int> configured, IReadOnlySet<int> seenBefore, bool complete)
    {
        var answered = snapshot.Workflows.Select(workflow => workflow.Campaign).ToHashSet();
        var first = configured
            .Where(campaign => !seenBefore.Contains(campaign) && (complete || answered.Contains(campaign)))
            .ToHashSet();
        return new(
            snapshot.Source,
            [.. first.Order()],
            [
                .. snapshot.Workflows
                    .Where(workflow => workflow.State == WorkflowState.Finished && first.Contains(workflow.Campaign)),
            ]);
    }

    private string Named() => Campaigns is [var one] ? $"campaign {one} is" : $"campaigns {string.Join(", ", Campaigns)} are";

    public IEnumerable<OutboxMessage> Tell(string channel)
    {
        if (Ended.Count == 0)
            yield break;
        var ids = string.Join(", ", Ended.Select(workflow => workflow.Id).Order().Take(MostNamed));
        var more = Ended.Count > MostNamed ? $" and {Ended.Count - MostNamed} more" : "";
        yield return OutboxMessage.Post(channel, new(Mrkdwn.Of(
            $"{Source}: {Named()} watched from now on. "
            + $"{Ended.Count} {(Ended.Count == 1 ? "workflow" : "workflows")} had already ended: {ids}{more}.")));
    }
}
