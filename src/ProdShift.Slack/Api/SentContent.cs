using System.Net;

namespace ProdShift.Slack;

/// <summary>A request body that knows whether any of it was given to the network, and so whether Slack may have acted on it.</summary>
internal sealed class SentContent(byte[] body) : HttpContent
{
    public bool Sent { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, default);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Sent = true;
        return stream.WriteAsync(body, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
