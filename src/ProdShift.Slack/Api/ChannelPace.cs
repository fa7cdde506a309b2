namespace ProdShift.Slack;

/// <summary>
/// When the next message to one channel, or the next edit of the workspace, may go under a <see cref="PaceLimit"/>. Arithmetic
/// only; <paramref name="Next"/> is when a message at the plain rate is due.
/// </summary>
internal readonly record struct ChannelPace(DateTimeOffset Next, DateTimeOffset ClosedUntil)
{
    /// <summary>Takes a place for one message: how long it has to wait, and the pace after it.</summary>
    public (TimeSpan Wait, ChannelPace After) Take(DateTimeOffset now, PaceLimit limit)
    {
        var fullSince = now - ((limit.Burst - 1) * limit.Interval);
        var place = Next > fullSince ? Next : fullSince;
        return (place > now ? place - now : TimeSpan.Zero, this with { Next = place + limit.Interval });
    }

    /// <summary>Slack asked to wait: nothing goes before <paramref name="until"/>, and then no burst.</summary>
    public ChannelPace CloseUntil(DateTimeOffset until) =>
        new(until > Next ? until : Next, until > ClosedUntil ? until : ClosedUntil);

    /// <summary>Whether the channel has rested so long that nothing need be remembered of it.</summary>
    public bool IsFull(DateTimeOffset now, PaceLimit limit) => Next <= now - (limit.Burst * limit.Interval);
}
