using Microsoft.Extensions.Logging;

namespace ProdShift.Slack;

/// <summary>
/// Runs the handler of a slash command. One that is quick answers in the response; one that is not is announced after 400 ms and
/// answers through the response_url, since Slack waits no more than 3 s.
/// </summary>
internal sealed partial class CommandDispatcher(
    IEnumerable<ISlashCommandHandler> handlers,
    BackgroundWork work,
    ResponseUrl responseUrl,
    Incident incident,
    TimeProvider clock,
    ILogger<CommandDispatcher> logger)
{
    public static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(400);

    private static readonly Reply Working = Reply.ToUser(Mrkdwn.Of($"Working on it…"));

    /// <summary>A command without an answer has opened a window; after "Working on it…" that is said.</summary>
    private static readonly Reply Opened = Reply.ToUser(Mrkdwn.Of($"The window is open."));

    private readonly Dictionary<string, ISlashCommandHandler> _handlers =
        handlers.ToDictionary(handler => handler.Info.Command, StringComparer.OrdinalIgnoreCase);

    public async Task<Ack> HandleAsync(SlashCommand command)
    {
        if (!_handlers.TryGetValue(command.Command, out var handler))
        {
            LogUnknown(command.Command);
            return Ack.Of(ReplyBody.ToCommand(Reply.ToUser(Unknown(command.Command))));
        }
        var run = work.Run(stopping => AnswerAsync(handler, command, stopping));
        if (await run.EndsWithin(Quick, clock))
            return Ack.Of(ReplyBody.ToCommand(await run));
        _ = work.Run(stopping => FollowAsync(run, command.ResponseUrl, stopping));
        return Ack.Of(ReplyBody.ToCommand(Working));
    }

    private async Task<Reply> AnswerAsync(ISlashCommandHandler handler, SlashCommand command, CancellationToken stopping)
    {
        try
        {
            return await handler.Handle(command, stopping);
        }
        catch (Exception e)
        {
            return Reply.ToUser(incident.Report(e, command.Command));
        }
    }

    private async Task<bool> FollowAsync(Task<Reply> run, Uri? address, CancellationToken stopping)
    {
        var reply = await run;
        await responseUrl.PostAsync(address, ReplyBody.ToCommand(reply.Message is null ? Opened : reply), stopping);
        return true;
    }

    private Mrkdwn Unknown(string command) => Mrkdwn.Lines(
    [
        Mrkdwn.Of($"I do not know {SlackLimits.Cut(command, 50)}. I know:"),
        .. _handlers.Values.Select(handler => handler.Info).OrderBy(info => info.Command, StringComparer.Ordinal).Select(Usage),
    ]);

    private static Mrkdwn Usage(SlashCommandInfo info) =>
        Mrkdwn.Of($"• {info.Command}{(info.UsageHint.Length == 0 ? "" : " " + info.UsageHint)} – {info.Description}");

    [LoggerMessage(LogLevel.Information, "Nobody handles the command {Command}")]
    private partial void LogUnknown(string command);
}
