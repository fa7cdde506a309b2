namespace ProdShift.Slack;

/// <summary>
/// When the next message to one channel may go: one a second, after a rest up to five at once (Slack's documentation: about one
/// a second and channel, short bursts allowed). Arithmetic only; <paramref name="Next"/> is when a message at the plain rate is due.
/// </summary>
internal readonly record struct ChannelPace(DateTimeOffset Next, DateTimeOffset ClosedUntil)
{
    public const int Burst = 5;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Takes a place for one message: how long it has to wait, and the pace after it.</summary>
    public (TimeSpan Wait, ChannelPace After) Take(DateTimeOffset now)
    {
        var fullSince = now - ((Burst - 1) * Interval);
        var place = Next > fullSince ? Next : fullSince;
        return (place > now ? place - now : TimeSpan.Zero, this with { Next = place + Interval });
    }

    /// <summary>Slack asked to wait: nothing goes before <paramref name="until"/>, and then one message a second.</summary>
    public ChannelPace CloseUntil(DateTimeOffset until) =>
        new(until > Next ? until : Next, until > ClosedUntil ? until : ClosedUntil);

    /// <summary>Whether the channel has rested so long that nothing need be remembered of it.</summary>
    public bool IsFull(DateTimeOffset now) => Next <= now - (Burst * Interval);
}
