using System.Text.Json;
using ProdShift.Slack;

namespace ProdShift.Help;

/// <summary>
/// Somebody mentions the bot: it tells them, alone, what it can do. Slack has no slash commands in threads, so people try this.
/// </summary>
internal sealed partial class MentionHelp(
    IEnumerable<ISlashCommandHandler> commands, SlackApi slack, ILogger<MentionHelp> logger) : IEventHandler
{
    public string EventType => "app_mention";

    public async Task Handle(SlackEvent slackEvent, CancellationToken cancellation)
    {
        if (Text(slackEvent.Body, "channel") is not { } channel || slackEvent.UserId.Length == 0)
            return;
        var message = new OutgoingMessage(channel, Words().Markup, ThreadTs: Text(slackEvent.Body, "thread_ts"));
        var answer = await slack.PostEphemeralAsync(slackEvent.UserId, message, cancellation);
        if (!answer.Ok)
            LogNotSaid(channel, answer.Error.Code);
    }

    private Mrkdwn Words() => Mrkdwn.Lines(
    [
        Mrkdwn.Of($"I answer to commands, typed in a channel (Slack has none in threads):"),
        .. commands.Select(command => command.Info).OrderBy(info => info.Command, StringComparer.Ordinal)
            .Select(info => Mrkdwn.Of($"• `{info.Command}` {info.UsageHint}: {info.Description}")),
    ]);

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [LoggerMessage(LogLevel.Warning, "The help asked for in {Channel} could not be given: {Code}")]
    private partial void LogNotSaid(string channel, string code);
}
