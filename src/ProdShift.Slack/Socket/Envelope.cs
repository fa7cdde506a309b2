using System.Text.Json;

namespace ProdShift.Slack;

/// <summary>One message of Socket Mode: "hello", "disconnect" with a reason, or a request in an envelope to be acknowledged.</summary>
internal sealed record Envelope(string? Type, string? EnvelopeId, string? Reason, JsonElement? Payload);

/// <summary>Why a connection is no longer the one to rely on.</summary>
internal enum SocketEnd
{
    /// <summary>Slack asked to come over a new one, and closes this one later.</summary>
    Refresh,

    /// <summary>Closed, cut, or silent.</summary>
    Lost,

    /// <summary>Somebody switched Socket Mode off.</summary>
    Disabled,
}
