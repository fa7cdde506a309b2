namespace ProdShift.Core.Monitoring;

/// <summary>What earlier checks of the same source knew. Everything is empty at the first check.</summary>
public sealed record History
{
    /// <summary>Workflow → when the last check began that saw it in another state than paused.</summary>
    public IReadOnlyDictionary<int, DateTimeOffset> LastSeenNotPaused { get; init; } = new Dictionary<int, DateTimeOffset>();

    /// <summary>Workflow → the event of its first pause by justIN that was told: a later one is "again".</summary>
    public IReadOnlyDictionary<int, long> FirstPauseTold { get; init; } = new Dictionary<int, long>();

    /// <summary>Workflows that had ended when their campaign was first seen. They are one summary line, no findings.</summary>
    public IReadOnlySet<int> AlreadyEnded { get; init; } = new HashSet<int>();
}
