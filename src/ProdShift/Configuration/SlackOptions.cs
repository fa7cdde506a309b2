namespace ProdShift.Configuration;

/// <summary>How the bot reaches Slack. Which keys are needed depends on the mode; SlackOptionsValidator tells.</summary>
internal sealed class SlackOptions
{
    public SlackMode Mode { get; set; } = SlackMode.Local;

    public string BotToken { get; set; } = "";

    public string AppToken { get; set; } = "";

    public string SigningSecret { get; set; } = "";

    public Uri ApiUrl { get; set; } = new("https://slack.com/api/");

    public ChannelOptions Channels { get; set; } = new();
}

internal enum SlackMode
{
    Local,
    Http,
    Socket,
}

/// <summary>
/// Channel ids (C0123…): where alerts, the shift's own messages, and reports go, and where (a channel or a user) goes what its
/// channel does not take; if nothing is set for that, the shift's channel.
/// </summary>
internal sealed class ChannelOptions
{
    public string Alerts { get; set; } = "";

    public string Shift { get; set; } = "";

    public string Reports { get; set; } = "";

    public string Fallback { get; set; } = "";
}
