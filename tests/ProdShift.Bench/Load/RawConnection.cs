using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ProdShift.Bench.Load;

/// <summary>
/// One kept-alive HTTP/1.1 connection, read no further than the benchmark needs: it must cost less than the bots that it drives.
/// </summary>
internal sealed class RawConnection(IPEndPoint target) : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfChunks = "0\r\n\r\n"u8.ToArray();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private Socket? _socket;

    /// <summary>True for a whole answer 200. After anything else the connection is made anew.</summary>
    public bool Exchange(ReadOnlySpan<byte> request)
    {
        try
        {
            _socket ??= Connect();
            _socket.Send(request);
            if (ReadAnswer(_socket))
                return true;
        }
        catch (SocketException)
        {
            // Counted as an error by the caller.
        }
        Dispose();
        return false;
    }

    public void Dispose()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveTimeout = 10_000,
            SendTimeout = 10_000,
        };
        socket.Connect(target);
        return socket;
    }

    private bool ReadAnswer(Socket socket)
    {
        for (var filled = 0; filled < _buffer.Length;)
        {
            var read = socket.Receive(_buffer.AsSpan(filled));
            if (read == 0)
                return false;
            filled += read;
            if (IsWhole(_buffer.AsSpan(0, filled)))
                return _buffer.AsSpan(0, filled).StartsWith("HTTP/1.1 200 "u8);
        }
        return false;
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf(EndOfHead);
        if (head < 0)
            return false;
        var body = answer[(head + EndOfHead.Length)..];
        var length = Length(Encoding.ASCII.GetString(answer[..head]));
        return length is null ? body.EndsWith(EndOfChunks) : body.Length >= length;
    }

    /// <summary>Null for a body in chunks.</summary>
    private static int? Length(string head)
    {
        const string Name = "\r\nContent-Length:";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return head.Contains("chunked", StringComparison.OrdinalIgnoreCase) ? null : 0;
        var value = head.AsSpan(at + Name.Length);
        var end = value.IndexOf('\r');
        return int.Parse(end < 0 ? value : value[..end], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
    }
}
