namespace ProdShift.Slack;

/// <summary>A rate that Slack allows: so many calls at once after a rest, then one per interval.</summary>
internal sealed record PaceLimit(int Burst, TimeSpan Interval)
{
    /// <summary>Slack's documentation: about one message a second and channel, short bursts allowed.</summary>
    public static PaceLimit Messages { get; } = new(5, TimeSpan.FromSeconds(1));

    /// <summary>chat.update: tier 3 of Slack's documentation, 50 calls and more a minute for the whole workspace.</summary>
    public static PaceLimit Edits { get; } = new(10, TimeSpan.FromSeconds(1.2));
}
