using ProdShift.Core.Freezes;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Freezes;

/// <summary>Answers /freeze: whether submissions are on hold, and, for people with any role, asks for it or lifts it.</summary>
internal sealed partial class FreezeCommandHandler(
    FreezeStore freezes, RoleBook roles, TimeProvider clock, ILogger<FreezeCommandHandler> logger) : ISlashCommandHandler
{
    private const int LastFreezes = 5;

    public SlashCommandInfo Info { get; } = new(
        "/freeze", "Ask everybody to hold new submissions, or lift that", "start REASON | lift REASON | help");

    public async Task<Reply> Handle(SlashCommand command, CancellationToken cancellation) =>
        Reply.ToUser(FreezeCommand.Parse(command.Text) switch
        {
            FreezeCommand.Status => FreezeMessages.Status(
                await freezes.ActiveAsync(cancellation), await freezes.LastLiftedAsync(LastFreezes, cancellation)),
            FreezeCommand.NeedsReason needs => FreezeMessages.NeedsReason(needs.Word),
            FreezeCommand.Start wanted =>
                await IfAllowedAsync(command, () => StartAsync(command, wanted, cancellation), cancellation),
            FreezeCommand.Lift wanted =>
                await IfAllowedAsync(command, () => LiftAsync(command, wanted, cancellation), cancellation),
            _ => FreezeMessages.Help,
        });

    private async Task<Mrkdwn> IfAllowedAsync(SlashCommand command, Func<Task<Mrkdwn>> change, CancellationToken cancellation) =>
        RoleWords.RefusalOfAny(await AnyRole.CheckAsync(roles, command.UserId, cancellation)) ?? await change();

    private async Task<Mrkdwn> StartAsync(SlashCommand command, FreezeCommand.Start start, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var wanted = new Freeze(Guid.CreateVersion7(now).ToString(), now, command.UserId, ByRule: false, start.Reason);
        var result = await freezes.StartAsync(wanted, command.RequestId, cancellation);
        if (result is not FreezeDecision.StartResult.AlreadyHeld held)
        {
            LogStarted(command.UserId);
            return Mrkdwn.Of($"Everybody is asked to hold new submissions. When it is over: `/freeze lift REASON`");
        }
        return Mrkdwn.Lines([Mrkdwn.Of($"Submissions are on hold already."), .. FreezeMessages.Lines([held.By])]);
    }

    private async Task<Mrkdwn> LiftAsync(SlashCommand command, FreezeCommand.Lift lift, CancellationToken cancellation)
    {
        var result = await freezes.LiftAsync(command.UserId, lift.Reason, command.RequestId, clock.GetUtcNow(), cancellation);
        if (result is FreezeDecision.LiftResult.NothingToLift)
            return Mrkdwn.Of($"There is nothing to lift: submissions are not on hold.");
        LogLifted(command.UserId);
        return Mrkdwn.Of($"The freeze is lifted, and the channels are told that new submissions may go on.");
    }

    [LoggerMessage(LogLevel.Information, "{User} asked everybody to hold new submissions")]
    private partial void LogStarted(string user);

    [LoggerMessage(LogLevel.Information, "{User} lifted the submission freeze")]
    private partial void LogLifted(string user);
}
