namespace ProdShift.LocalSlack.World;

/// <summary>The faults that were asked for, first come first served.</summary>
internal sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<LocalFault>> _waiting = [];

    /// <summary>The name of a method's calls about one channel.</summary>
    public static string InChannel(string method, string? channelId) => $"{method} {channelId}";

    public void Add(string method, LocalFault fault, int count)
    {
        lock (_gate)
        {
            if (!_waiting.TryGetValue(method, out var queue))
                _waiting[method] = queue = new();
            for (var i = 0; i < count; i++)
                queue.Enqueue(fault);
        }
    }

    public LocalFault? Take(string method)
    {
        lock (_gate)
            return _waiting.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
    }
}
