using System.Diagnostics;
using System.Net;

namespace ProdShift.Bench.Load;

/// <summary>
/// Sends at a rate, whether or not the bot keeps up, and measures from the moment a request was due: a bot that stops for a
/// second is charged for every request of that second.
/// </summary>
internal static class OpenLoop
{
    /// <summary>What is not sent so long after the last request was due counts as an error.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static LoadResult Run(IPEndPoint target, IReadOnlyList<byte[]> requests, double perSecond, int connections)
    {
        var latencies = new TimeSpan[requests.Count];
        var errors = 0;
        var next = -1;
        var giveUp = TimeSpan.FromSeconds(requests.Count / perSecond) + Patience;
        var start = Stopwatch.GetTimestamp();
        Connections.Run(target, connections, connection =>
        {
            for (var i = Interlocked.Increment(ref next); i < requests.Count; i = Interlocked.Increment(ref next))
            {
                var due = TimeSpan.FromSeconds(i / perSecond);
                WaitUntil(due, start);
                if (Stopwatch.GetElapsedTime(start) > giveUp || !connection.Exchange(requests[i]))
                    Interlocked.Increment(ref errors);
                latencies[i] = Stopwatch.GetElapsedTime(start) - due;
            }
        });
        return new(latencies, errors, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Wakes up to a millisecond late, which the latency includes.</summary>
    private static void WaitUntil(TimeSpan due, long start)
    {
        for (var left = due - Stopwatch.GetElapsedTime(start); left > TimeSpan.Zero; left = due - Stopwatch.GetElapsedTime(start))
            Thread.Sleep((int)Math.Ceiling(left.TotalMilliseconds));
    }
}
