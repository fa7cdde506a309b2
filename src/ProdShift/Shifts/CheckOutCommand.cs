using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Shifts;
using ProdShift.Outbox;
using ProdShift.Slack;

namespace ProdShift.Shifts;

/// <summary>/checkout [summary]: ends one's shift and posts the hand-over; without a summary a window asks for it.</summary>
internal sealed class CheckOutCommand(ShiftStore shifts, SlackApi api, IOptions<SlackOptions> slack, TimeProvider clock)
    : ISlashCommandHandler, IViewSubmissionHandler
{
    private const string SummaryBlock = "summary";

    public SlashCommandInfo Info { get; } = new("/checkout", "End your shift and hand over", "[summary]");

    public string CallbackId => "shift_checkout";

    public async Task<Reply> Handle(SlashCommand command, CancellationToken cancellation)
    {
        var open = await shifts.OpenAsync(cancellation);
        return CheckOut.Decide(open, command.UserId, command.Text, clock.GetUtcNow()) switch
        {
            CheckOut.Result.NotOn => Reply.ToUser(Mrkdwn.Of($"You are not checked in. `/shift who` shows who is.")),
            CheckOut.Result.NeedsSummary needs => await AskAsync(needs.Shifts, command.TriggerId, cancellation),
            CheckOut.Result.Ended ended => await EndAsync(ended.Shifts, command.RequestId, cancellation),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public async Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation)
    {
        if (!submission.Values.TryGetValue(SummaryBlock, out var summary) || string.IsNullOrWhiteSpace(summary))
            return ViewReply.Wrong(SummaryBlock, "Say in a sentence what the next shifter has to know.");
        var asked = submission.PrivateMetadata.Split(',');
        var open = await shifts.OpenAsync(cancellation);
        var now = clock.GetUtcNow();
        var ending = open.Where(shift => shift.UserId == submission.UserId && asked.Contains(shift.Id))
            .Select(
                shift => new EndedShift(shift, now, submission.UserId, SlackLimits.Cut(summary.Trim(), ShiftWords.LongestText)))
            .ToList();
        if (ending.Count == 0)
            return ViewReply.Wrong(SummaryBlock, "This shift has ended already. Close this window; /shift history shows it.");
        await shifts.CheckOutAsync(ending, submission.RequestId, Announce, cancellation);
        return ViewReply.Close;
    }

    private async Task<Reply> AskAsync(IReadOnlyList<Shift> ending, string triggerId, CancellationToken cancellation)
    {
        var view = new ModalView(
            CallbackId,
            "Check out",
            "Check out",
            [
                new SectionBlock(Mrkdwn.Of($"You end your shift as {string.Join(" and ", ending.Select(shift => shift.Role))}.")),
                new InputBlock(
                    SummaryBlock,
                    "Summary for the next shifter",
                    new TextInput("text", multiline: true),
                    "What ran, what broke, whom you called, what to watch"),
            ],
            string.Join(',', ending.Select(shift => shift.Id)));
        var answer = await api.OpenViewAsync(triggerId, view, cancellation);
        return answer.Ok
            ? Reply.None
            : Reply.ToUser(Mrkdwn.Of(
                $"The window for the summary did not open. Write it behind the command: `/checkout all quiet`"));
    }

    private async Task<Reply> EndAsync(IReadOnlyList<EndedShift> ending, string requestId, CancellationToken cancellation)
    {
        var ended = await shifts.CheckOutAsync(ending, requestId, Announce, cancellation);
        return Reply.ToUser(
            ended.Count == 0
                ? Mrkdwn.Of($"That shift has ended already. `/shift history` shows it.")
                : Mrkdwn.Of(
                    $"Thank you. You are checked out, and the hand-over is in {Mrkdwn.Channel(slack.Value.Channels.Shift)}."));
    }

    private OutboxMessage Announce(HandOver handOver) =>
        OutboxMessage.Post(slack.Value.Channels.Shift, ShiftMessages.HandedOver(handOver));
}
