using Microsoft.AspNetCore.Http;

namespace ProdShift.Slack;

/// <summary>Reads a request's body, but never more than the cap, however it is sent.</summary>
internal static class RequestBody
{
    /// <summary>Null for a body over the cap; one whose length says so is not read at all.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int cap, CancellationToken cancellation)
    {
        if (request.ContentLength > cap)
            return null;
        var buffer = new byte[request.ContentLength is { } length ? (int)length + 1 : 8 * 1024];
        var used = 0;
        while (true)
        {
            if (used == buffer.Length)
                Array.Resize(ref buffer, Math.Min(2 * buffer.Length, cap + 1));
            var read = await request.Body.ReadAsync(buffer.AsMemory(used), cancellation);
            if (read == 0)
                return buffer[..used];
            used += read;
            if (used > cap)
                return null;
        }
    }
}
