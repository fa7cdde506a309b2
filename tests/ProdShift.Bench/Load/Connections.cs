using System.Net;

namespace ProdShift.Bench.Load;

internal static class Connections
{
    /// <summary>Works on so many connections at once, a thread for each, until all are done.</summary>
    public static void Run(IPEndPoint target, int count, Action<RawConnection> work)
    {
        var threads = Enumerable.Range(0, count).Select(_ => new Thread(() =>
        {
            using var connection = new RawConnection(target);
            work(connection);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
    }
}
