namespace ProdShift.Slack;

/// <summary>A rate that Slack allows: so many calls at once after a rest, then one per interval.</summary>
internal sealed record PaceLimit(int Burst, TimeSpan Interval)
{
    /// <summary>
    /// Slack's documentation: about one message a second and channel, short bursts allowed. A little more time between two, since
    /// Slack counts from when a message arrives, and one may be faster on the way than the one before it.
    /// </summary>
    public static PaceLimit Messages { get; } = new(5, TimeSpan.FromSeconds(1.05));

    /// <summary>chat.update: tier 3 of Slack's documentation, 50 calls and more a minute for the whole workspace.</summary>
    public static PaceLimit Edits { get; } = new(10, TimeSpan.FromSeconds(1.2));
}
