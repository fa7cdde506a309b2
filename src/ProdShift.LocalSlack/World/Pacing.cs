namespace ProdShift.LocalSlack.World;

/// <summary>
/// About one message a second and channel, with a burst (Slack's documentation); a rate of 0 paces nothing. Measured by the time
/// that passes, not by the time of day, which may be set.
/// </summary>
internal sealed class Pacing(double perSecond, int burst, TimeProvider clock)
{
    private readonly Dictionary<string, (double Tokens, long At)> _buckets = [];

    /// <summary>Zero if a message may go now, else how long to wait.</summary>
    public TimeSpan Take(string channelId)
    {
        if (perSecond <= 0)
            return TimeSpan.Zero;
        var now = clock.GetTimestamp();
        var (tokens, at) = _buckets.GetValueOrDefault(channelId, (burst, now));
        tokens = Math.Min(burst, tokens + (clock.GetElapsedTime(at, now).TotalSeconds * perSecond));
        var mayGo = tokens >= 1;
        _buckets[channelId] = (mayGo ? tokens - 1 : tokens, now);
        return mayGo ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - tokens) / perSecond);
    }
}
