using System.Diagnostics;
using System.Net;

namespace ProdShift.Bench.Load;

/// <summary>Every connection sends its next request as soon as it has the last answer: as much as the bot can do.</summary>
internal static class ClosedLoop
{
    public static LoadResult Run(IPEndPoint target, SignedCommands commands, TimeSpan lasting, int connections)
    {
        var latencies = new List<TimeSpan>();
        var errors = 0;
        var start = Stopwatch.GetTimestamp();
        Connections.Run(target, connections, connection =>
        {
            var own = new List<TimeSpan>();
            while (Stopwatch.GetElapsedTime(start) < lasting)
            {
                var request = commands.Next();
                var sent = Stopwatch.GetTimestamp();
                if (!connection.Exchange(request))
                    Interlocked.Increment(ref errors);
                own.Add(Stopwatch.GetElapsedTime(sent));
            }
            lock (latencies)
                latencies.AddRange(own);
        });
        return new(latencies, errors, Stopwatch.GetElapsedTime(start));
    }
}
