using ProdShift.Core.Campaigns;
using ProdShift.Core.ExitCodes;
using ProdShift.Core.Freezes;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// What is known besides a source's answer: what earlier checks of it knew (nothing at the first), and what people know.
/// </summary>
public sealed record History
{
    /// <summary>
    /// Workflow → the newest pause event that was known when a check last saw it in another state than paused: somebody ended
    /// that pause. Events, not times: the source's clock and ours need not agree.
    /// </summary>
    public IReadOnlyDictionary<int, long> PauseOverBy { get; init; } = new Dictionary<int, long>();

    /// <summary>Workflow → the event of its first pause by justIN that was told: a later one is "again".</summary>
    public IReadOnlyDictionary<int, long> FirstPauseTold { get; init; } = new Dictionary<int, long>();

    /// <summary>Workflows that had ended when their campaign was first seen. They are one summary line, no findings.</summary>
    public IReadOnlySet<int> AlreadyEnded { get; init; } = new HashSet<int>();

    /// <summary>The freezes of submission that hold now, the oldest first; By is a name that people know.</summary>
    public IReadOnlyList<Freeze> Freezes { get; init; } = [];

    /// <summary>What exit codes mean.</summary>
    public ErrorCatalogue Errors { get; init; } = ErrorCatalogue.BuiltIn;

    /// <summary>Campaign → the check that first saw it.</summary>
    public IReadOnlyDictionary<int, DateTimeOffset> CampaignSeenAt { get; init; } = new Dictionary<int, DateTimeOffset>();

    /// <summary>Workflow → the first check that saw it.</summary>
    public IReadOnlyDictionary<int, DateTimeOffset> FirstSeen { get; init; } = new Dictionary<int, DateTimeOffset>();

    /// <summary>Workflow → the first check that saw it past its submission and approval.</summary>
    public IReadOnlyDictionary<int, DateTimeOffset> FirstSeenStarted { get; init; } = new Dictionary<int, DateTimeOffset>();

    /// <summary>What the sign-offs of each campaign that has a record let run now.</summary>
    public IReadOnlyList<CampaignGate> Gates { get; init; } = [];
}
