using System.Text.Json;

namespace ProdShift.Slack;

/// <summary>What goes back to Slack: the status for HTTP, and the JSON of the answer, if there is one.</summary>
internal sealed record Ack(int Status, byte[]? Json = null)
{
    public static Ack Empty { get; } = new(200);

    /// <summary>A signed request that nobody can read.</summary>
    public static Ack Malformed { get; } = new(400);

    public static Ack Of(ReplyBody? body) =>
        body is null ? Empty : new(200, JsonSerializer.SerializeToUtf8Bytes(body, SlackJson.Default.ReplyBody));

    public static Ack Of(ViewAnswer answer) => new(200, JsonSerializer.SerializeToUtf8Bytes(answer, SlackJson.Default.ViewAnswer));

    public static Ack Of(OptionsAnswer answer) =>
        new(200, JsonSerializer.SerializeToUtf8Bytes(answer, SlackJson.Default.OptionsAnswer));
}

/// <summary>The answer to a submitted modal: words at its wrong inputs, or a view in its place.</summary>
internal sealed record ViewAnswer(string ResponseAction, IReadOnlyDictionary<string, string>? Errors = null, ModalView? View = null);

internal sealed record OptionsAnswer(IReadOnlyList<Option> Options);
