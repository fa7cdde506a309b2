using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Escalations;

/// <summary>/alerts: lists them, shows their history, and acts on all that match at once.</summary>
internal sealed partial class AlertsCommand(
    AlertStore alerts,
    EscalationRun escalations,
    RoleBook roles,
    IOptions<ExperimentOptions> experiment,
    TimeProvider clock,
    ILogger<AlertsCommand> logger) : ISlashCommandHandler
{
    private static readonly TimeSpan HistoryTime = TimeSpan.FromDays(14);

    public SlashCommandInfo Info { get; } = new(
        "/alerts",
        "List alerts, or act on all that match",
        "[site:CERN …] | history | ack campaign:12 | snooze rule:stalled-jobs 2h");

    public async Task<Reply> Handle(SlashCommand command, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return AlertsWords.Parse(command.Text, now, experiment.Value.Zone) switch
        {
            AlertsWords.List(var filter) => Reply.ToUser(AlertList.Of(
                filter,
                await alerts.FindAsync(
                    filter, filter.State == AlertState.Ended ? now - HistoryTime : null, cancellation))),
            AlertsWords.History(var filter) => Reply.ToUser(AlertList.History(
                filter, await alerts.FindAsync(filter, now - HistoryTime, cancellation))),
            AlertsWords.Handle handle => Reply.ToUser(await HandleAsync(handle, command, now, cancellation)),
            AlertsWords.Escalate(var filter) => Reply.ToUser(await EscalateAsync(filter, command, now, cancellation)),
            AlertsWords.Wrong(var what) => Reply.ToUser(Mrkdwn.Of($"{what}")),
            _ => Reply.ToUser(AlertList.Help),
        };
    }

    private async Task<Mrkdwn> HandleAsync(
        AlertsWords.Handle handle, SlashCommand command, DateTimeOffset now, CancellationToken cancellation)
    {
        if (RoleWords.RefusalOfAny(await AnyRole.CheckAsync(roles, command.UserId, cancellation)) is { } refusal)
            return refusal;
        var results = await alerts.HandleAsync(
            AlertChoice.Open(handle.Filter), handle.Handling, new(command.UserId, command.RequestId), now, cancellation);
        LogHandled(command.UserId, handle.Did, handle.Filter.ToString(), results.Count);
        return HandlingWords.AfterCommand(handle.Did, handle.Filter, results);
    }

    private async Task<Mrkdwn> EscalateAsync(
        AlertFilter filter, SlashCommand command, DateTimeOffset now, CancellationToken cancellation)
    {
        if (RoleWords.RefusalOfAny(await AnyRole.CheckAsync(roles, command.UserId, cancellation)) is { } refusal)
            return refusal;
        var called = await escalations.ByHandAsync(
            AlertChoice.Open(filter), new(command.UserId, command.RequestId), now, cancellation);
        LogHandled(command.UserId, "escalated", filter.ToString(), called.Alerts);
        return EscalationWords.Of(called)
            ?? Mrkdwn.Of($"{AlertWords.Count(called.Alerts)} escalated; who was called is in each alert's thread.");
    }

    [LoggerMessage(LogLevel.Information, "{User}: {Did} {Filter}, {Count} alerts")]
    private partial void LogHandled(string user, string did, string filter, int count);
}
