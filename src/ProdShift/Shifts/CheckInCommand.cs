using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Shifts;
using ProdShift.Outbox;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Shifts;

/// <summary>/checkin [role] [note]: starts a shift, or adds a note to one's own.</summary>
internal sealed partial class CheckInCommand(
    ShiftStore shifts,
    ShiftBriefing briefing,
    RoleBook roles,
    IOptions<ShiftOptions> options,
    IOptions<SlackOptions> slack,
    TimeProvider clock,
    ILogger<CheckInCommand> logger) : ISlashCommandHandler
{
    public SlashCommandInfo Info { get; } = new("/checkin", "Start your shift, or add a note to it", "[role] [note]");

    public async Task<Reply> Handle(SlashCommand command, CancellationToken cancellation)
    {
        var (word, note) = ShiftWords.Parse(command.Text, roles.Names);
        var role = word ?? options.Value.DefaultRole;
        var membership = await roles.CheckAsync(role, command.UserId, cancellation);
        if (RoleWords.Refusal(membership, role, roles.Mention(role)) is { } refusal)
            return Reply.ToUser(refusal);

        var wanted = new Shift(Guid.CreateVersion7().ToString(), role, command.UserId, clock.GetUtcNow(), note);
        var result = await shifts.CheckInAsync(wanted, command.RequestId, Announce, cancellation);
        if (result is CheckIn.Result.Started)
            LogCheckedIn(command.UserId, role, wanted.Id);
        return result switch
        {
            CheckIn.Result.Started started => Reply.ToUser(await briefing.WriteAsync(started.Shift, cancellation)),
            CheckIn.Result.AlreadyOn on => Reply.ToUser(await briefing.WriteAsync(on.Shift, cancellation)),
            CheckIn.Result.Noted noted => Reply.ToUser(Mrkdwn.Of($"Noted for the hand-over: {noted.Note}")),
            CheckIn.Result.Taken taken => Reply.ToUser(TakeOverAction.Offer(taken.ByOther, note)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private OutboxMessage Announce(Shift shift) => OutboxMessage.Post(slack.Value.Channels.Shift, ShiftMessages.CheckedIn(shift));

    [LoggerMessage(LogLevel.Information, "{User} checked in as {Role}, shift {Shift}")]
    private partial void LogCheckedIn(string user, string role, string shift);
}
