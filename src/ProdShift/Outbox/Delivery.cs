namespace ProdShift.Outbox;

/// <summary>What a try to send came to.</summary>
internal abstract record Delivery
{
    /// <summary>It is in Slack, under this timestamp (null for a file).</summary>
    public sealed record Sent(string? Ts) : Delivery;

    /// <summary>
    /// To be tried again; MayBeSent if Slack perhaps did it after all. What is behind it in its channel waits.
    /// </summary>
    public sealed record Later(TimeSpan Wait, string Code, bool MayBeSent) : Delivery;

    /// <summary>
    /// The channel does not take it: to be said elsewhere. MayBeThere if it had perhaps taken it before, and cannot be asked.
    /// </summary>
    public sealed record Moved(string Code, bool MayBeThere = false) : Delivery;

    /// <summary>Slack will never take it; Tell if people would miss it.</summary>
    public sealed record GivenUp(string Code, bool Tell = false) : Delivery;
}
