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
    DateTimeOffset CreatedAt);
