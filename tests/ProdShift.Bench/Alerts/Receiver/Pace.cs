using System.Diagnostics;

namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>So many calls a second after a burst, as Slack counts them for each channel or method.</summary>
internal sealed class Pace(double perSecond, int burst)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (double Left, long At)> _buckets = [];

    /// <summary>Zero if the call may pass, which is then counted; else how long to wait before the next try.</summary>
    public TimeSpan Take(string key)
    {
        lock (_lock)
        {
            var now = Stopwatch.GetTimestamp();
            var (left, at) = _buckets.GetValueOrDefault(key, (burst, now));
            left = Math.Min(burst, left + (Stopwatch.GetElapsedTime(at, now).TotalSeconds * perSecond));
            _buckets[key] = (left >= 1 ? left - 1 : left, now);
            return left >= 1 ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - left) / perSecond);
        }
    }
}
