namespace ProdShift.Core.Campaigns;

/// <summary>
/// A campaign's record: its name (unique ignoring case), the path it follows, the justIN campaigns it is made of, and the events
/// that each of its jobs makes, null until somebody says so (justIN does not know).
/// </summary>
public sealed record Campaign(
    string Id,
    string Name,
    string Path,
    IReadOnlyList<int> JustIn,
    int? EventsPerJob,
    string CreatedBy,
    DateTimeOffset CreatedAt)
{
    /// <summary>The Slack user who asked for it; null if nobody was named.</summary>
    public string? Requester { get; init; }

    /// <summary>The role whose people alone act on it; null if everybody with a role may.</summary>
    public string? Group { get; init; }

    /// <summary>The running jobs that were agreed on as the most at once; null until somebody says so.</summary>
    public int? MaxRunning { get; init; }

    /// <summary>Whose own request it is, and who may therefore not approve it.</summary>
    public string AskedBy => Requester ?? CreatedBy;
}
