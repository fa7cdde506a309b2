using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Outbox;
using ProdShift.Roles;
using ProdShift.Slack;
using ProdShift.Storage;

namespace ProdShift.Silences;

/// <summary>/silence: planned quiet, with a reason and an end.</summary>
internal sealed partial class SilenceCommand(
    Database database,
    SilenceTimes times,
    AlertTeller teller,
    RoleBook roles,
    IOptions<ExperimentOptions> experiment,
    IOptions<SlackOptions> slack,
    TimeProvider clock,
    ILogger<SilenceCommand> logger) : ISlashCommandHandler
{
    private const int MostListed = 25;

    public SlashCommandInfo Info { get; } = new(
        "/silence", "Keep planned trouble quiet, with a reason and an end", "site:UK_Brunel 6h reason | list | end 3 | help");

    public async Task<Reply> Handle(SlashCommand command, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return Reply.ToUser(SilenceWords.Parse(command.Text, now, experiment.Value.Zone) switch
        {
            SilenceWords.List => await ListAsync(now, cancellation),
            SilenceWords.Make make when NewSilence.Problem(make.Filter, make.From, make.Until, make.Reason, now) is { } problem =>
                Mrkdwn.Of($"{problem}"),
            SilenceWords.Make make =>
                await IfAllowedAsync(command, () => MakeAsync(make, command, now, cancellation), cancellation),
            SilenceWords.End end => await IfAllowedAsync(command, () => EndAsync(end, command, now, cancellation), cancellation),
            SilenceWords.Wrong(var what) => Mrkdwn.Of($"{what}"),
            _ => SilenceMessages.Help,
        });
    }

    private async Task<Mrkdwn> IfAllowedAsync(SlashCommand command, Func<Task<Mrkdwn>> change, CancellationToken cancellation) =>
        RoleWords.RefusalOfAny(await AnyRole.CheckAsync(roles, command.UserId, cancellation)) ?? await change();

    private async Task<Mrkdwn> ListAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return SilenceMessages.List(SilenceStore.Latest(connection, MostListed), now);
    }

    private async Task<Mrkdwn> MakeAsync(
        SilenceWords.Make make, SlashCommand command, DateTimeOffset now, CancellationToken cancellation)
    {
        var wanted = new Silence(0, make.Filter, make.From, make.Until!.Value, command.UserId, make.Reason);
        var number = await database.WriteAsync(
            transaction =>
            {
                var before = SilenceStore.Latest(transaction.Connection!, 1) is [var last] ? last.Number : 0;
                var made = wanted with { Number = SilenceStore.Add(transaction, wanted, command.RequestId, now) };
                if (made.Number <= before)
                    return made.Number;
                var open = SilenceTimes.MarkStale(transaction, made.Filter);
                OutboxStore.Add(
                    transaction, [OutboxMessage.Post(slack.Value.Channels.Alerts, SilenceMessages.Made(made, open))], now);
                teller.Tell(transaction, now);
                return made.Number;
            },
            cancellation);
        LogMade(command.UserId, number, make.Filter.ToString());
        return Mrkdwn.Of($"Silence {number} is made, and the alerts channel is told. To end it early: `/silence end {number}`");
    }

    private async Task<Mrkdwn> EndAsync(
        SilenceWords.End end, SlashCommand command, DateTimeOffset now, CancellationToken cancellation)
    {
        var ended = await database.WriteAsync(
            transaction =>
            {
                if (SilenceStore.Find(transaction, end.Number) is not { } silence)
                    return (bool?)null;
                var reason = end.Reason.Length > 0 ? end.Reason : "no reason given";
                var done = times.End(transaction, silence, command.UserId, reason, command.RequestId, now);
                teller.Tell(transaction, now);
                return done;
            },
            cancellation);
        return ended switch
        {
            null => Mrkdwn.Of($"There is no silence {end.Number}; `/silence list` has them."),
            false => Mrkdwn.Of($"Silence {end.Number} is over already."),
            _ => Mrkdwn.Of($"Silence {end.Number} is ended, and the alerts channel is told."),
        };
    }

    [LoggerMessage(LogLevel.Information, "{User} made silence {Number}: {Filter}")]
    private partial void LogMade(string user, long number, string filter);
}
