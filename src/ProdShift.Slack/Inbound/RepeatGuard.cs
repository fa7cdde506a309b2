using System.Security.Cryptography;
using System.Text;

namespace ProdShift.Slack;

/// <summary>
/// Remembers for ten minutes what Slack has sent, by trigger id, event id, or (lacking both) signature or
/// envelope id, so that a repeat acts once.
/// Bounded: when more comes than fits, the oldest is forgotten first.
/// </summary>
internal sealed class RepeatGuard(TimeProvider clock)
{
    private const int MostKeys = 200_000;
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly HashSet<UInt128> _known = [];
    private readonly Queue<(UInt128 Key, DateTimeOffset Until)> _inOrder = new();

    /// <summary>False for a key that has been met before.</summary>
    public bool IsFirst(string key)
    {
        var digest = Digest(key);
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            while (_inOrder.TryPeek(out var oldest) && (oldest.Until <= now || _inOrder.Count > MostKeys))
                _known.Remove(_inOrder.Dequeue().Key);
            if (!_known.Add(digest))
                return false;
            _inOrder.Enqueue((digest, now + Memory));
            return true;
        }
    }

    /// <summary>Half of a SHA-256: sixteen bytes whatever the length of the key.</summary>
    private static UInt128 Digest(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
