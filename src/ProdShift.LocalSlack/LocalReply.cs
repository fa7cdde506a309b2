namespace ProdShift.LocalSlack;

/// <summary>
/// What the bot answered to one request. Status 0: it could not be reached, took too long, or was not asked since a required
/// field was empty. <paramref name="Text"/> is the answer as a person reads it; <paramref name="Errors"/> are those of a modal.
/// </summary>
public sealed record LocalReply(int Status, string Body, string? Text, IReadOnlyDictionary<string, string> Errors)
{
    /// <summary>Why Slack would not show this answer; null if it would.</summary>
    public string? Refused { get; init; }

    internal static IReadOnlyDictionary<string, string> NoErrors { get; } = new Dictionary<string, string>();
}

/// <summary>
/// One call of the Web API or a response_url. <paramref name="Error"/> is Slack's word, with what it found wrong.
/// </summary>
public sealed record LocalCall(string Method, string? ChannelId, int Status, string? Error);
