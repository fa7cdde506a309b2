using System.Text.Json;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Shifts;
using ProdShift.Outbox;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Shifts;

/// <summary>The "Take over" button: relieves a holder who is still checked in, and tells both.</summary>
internal sealed partial class TakeOverAction(
    ShiftStore shifts,
    ShiftBriefing briefing,
    RoleBook roles,
    IOptions<SlackOptions> slack,
    TimeProvider clock,
    ILogger<TakeOverAction> logger) : IBlockActionHandler
{
    private const string Id = "shift_take_over";

    public string ActionId => Id;

    public static Message Offer(Shift taken, string note)
    {
        var text = Mrkdwn.Of($"{Mrkdwn.User(taken.UserId)} is on shift as {taken.Role} since {Mrkdwn.Time(taken.StartedAt)}.");
        var value = JsonSerializer.Serialize(
            new Value(taken.Id, taken.Role, SlackLimits.Cut(note, 500)), JsonSerializerOptions.Web);
        return new(
            text,
            new SectionBlock(Mrkdwn.Of($"{text} Ask them to `/checkout`, or take over: both of you are told.")),
            new ActionsBlock(new Button(Id, "Take over", value) { Style = "primary" }));
    }

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation)
    {
        if (ReadValue(action.Value) is not { } asked)
            return Reply.ToUser(Mrkdwn.Of($"That button is out of date. Type `/checkin` again."));
        var membership = await roles.CheckAsync(asked.Role, action.UserId, cancellation);
        if (RoleWords.Refusal(membership, asked.Role, roles.Mention(asked.Role)) is { } refusal)
            return Reply.ToUser(refusal);

        var wanted = new Shift(Guid.CreateVersion7().ToString(), asked.Role, action.UserId, clock.GetUtcNow(), asked.Note);
        var result = await shifts.TakeOverAsync(asked.Shift, wanted, action.RequestId, Announce, cancellation);
        return result switch
        {
            TakeOver.Result.Done done => await DoneAsync(done, cancellation),
            TakeOver.Result.AlreadyYours yours => Reply.InPlace(await briefing.WriteAsync(yours.Shift, cancellation)),
            TakeOver.Result.TooLate { Now: { } other } => Reply.InPlace(Offer(other, asked.Note)),
            _ => Reply.ToUser(Mrkdwn.Of($"That shift has ended meanwhile. Type `/checkin` to begin yours.")),
        };
    }

    private async Task<Reply> DoneAsync(TakeOver.Result.Done done, CancellationToken cancellation)
    {
        LogTakenOver(done.Started.UserId, done.Started.Role, done.Ended.Shift.UserId);
        return Reply.InPlace(await briefing.WriteAsync(done.Started, cancellation));
    }

    private IEnumerable<OutboxMessage> Announce(HandOver handOver, Shift started)
    {
        yield return OutboxMessage.Post(slack.Value.Channels.Shift, ShiftMessages.HandedOver(handOver));
        yield return OutboxMessage.Post(
            handOver.Shift.Shift.UserId,
            new(Mrkdwn.Of(
                $"{Mrkdwn.User(started.UserId)} took over your shift as {started.Role}. Your notes are in the hand-over. "
                + $"If that is a mistake, type `/checkin {started.Role}` and take it back.")));
    }

    private static Value? ReadValue(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Value>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "{User} took over {Role} from {Other}")]
    private partial void LogTakenOver(string user, string role, string other);

    private sealed record Value(string Shift, string Role, string Note);
}
