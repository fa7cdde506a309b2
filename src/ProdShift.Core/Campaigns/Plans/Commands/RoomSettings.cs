namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>When running jobs leave room for a next workflow. Shares are of the agreed maximum, from 0 to 1.</summary>
public sealed record RoomSettings
{
    /// <summary>There is room only where fewer jobs run than this share.</summary>
    public double Below { get; init; } = 0.75;

    /// <summary>Jobs are compared with those of so many checks ago, or of the first there is: 1 or more.</summary>
    public int ChecksAgo { get; init; } = 4;

    /// <summary>They are falling if they are fewer by at least this share.</summary>
    public double Fall { get; init; } = 0.05;

    /// <summary>The same row is named again only after more jobs ran than this share; more than <see cref="Below"/>.</summary>
    public double AgainAbove { get; init; } = 0.9;
}
