using ProdShift.Core.Monitoring;

namespace ProdShift.Monitoring;

/// <summary>
/// What the store remembers of a source: its workflows as last seen, the tallies of those not asked again, its history.
/// </summary>
internal sealed record SourceMemory(
    IReadOnlyDictionary<int, WorkflowRow> Workflows,
    IReadOnlyList<Tally> EndedTallies,
    History History,
    IReadOnlySet<int> CampaignsSeen)
{
    /// <summary>Ended, and read after that: their jobs do not change any more.</summary>
    public IReadOnlySet<int> AlreadyRead { get; } =
        Workflows.Where(workflow => workflow.Value.JobsFinal).Select(workflow => workflow.Key).ToHashSet();
}
