using System.Globalization;

namespace ProdShift.LocalSlack.World;

/// <summary>Gives out ids and message timestamps ("1764000000.000001"): unique, and rising even while the clock stands.</summary>
internal sealed class Stamps(TimeProvider clock)
{
    private long _lastMicroseconds;
    private long _lastId;

    public DateTimeOffset Now => clock.GetUtcNow();

    public string NextTs()
    {
        var now = (Now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        _lastMicroseconds = Math.Max(_lastMicroseconds + 1, now);
        return string.Create(CultureInfo.InvariantCulture, $"{_lastMicroseconds / 1_000_000}.{_lastMicroseconds % 1_000_000:D6}");
    }

    public string NextId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++_lastId:D10}");
}
