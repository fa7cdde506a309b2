namespace ProdShift.Slack;

/// <summary>
/// How to reach Slack and how to know its requests. The app token is needed for Socket Mode only, the signing secret for HTTP
/// only: without one, every request over HTTP is refused. <paramref name="ApiUrl"/> ends in "/api/".
/// </summary>
public sealed record SlackSettings(string BotToken, string AppToken, string SigningSecret, Uri ApiUrl, bool SocketMode)
{
    /// <summary>Says nothing of the secrets, so that a settings record in a log does no harm.</summary>
    public override string ToString() => $"Slack at {ApiUrl.GetLeftPart(UriPartial.Path)}{(SocketMode ? " (Socket Mode)" : "")}";
}
