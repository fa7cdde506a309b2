using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>The list Snooze: for an hour, four, until the morning, or until a time that a window asks for.</summary>
internal sealed class SnoozeAction(
    AlertClicks clicks, SlackApi slack, IOptions<ExperimentOptions> experiment, TimeProvider clock)
    : IBlockActionHandler, IViewSubmissionHandler
{
    private const string UntilBlock = "until";

    public string ActionId => AlertButtons.Snooze;

    public string CallbackId => AlertButtons.Snooze;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation)
    {
        if (action.Value.Split(' ') is not [var choice, var target])
            return Reply.None;
        if (choice == SnoozeTimes.Own)
            return await AskAsync(action.TriggerId, target, cancellation);
        return MomentWords.Read([choice], clock.GetUtcNow(), experiment.Value.Zone) is { } until
            ? await clicks.HandleAsync(action, AlertTarget.Read(target), new Handling.Snooze(until.At), cancellation)
            : Reply.None;
    }

    public async Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation)
    {
        var words = submission.Values.GetValueOrDefault(UntilBlock, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var now = clock.GetUtcNow();
        var read = MomentWords.Read(words, now, experiment.Value.Zone);
        if (read is null || read.Value.Words < words.Length)
            return ViewReply.Wrong(UntilBlock, $"Write for example {MomentWords.Examples}.");
        if (SnoozeLimit.Problem(read.Value.At, now) is { } problem)
            return ViewReply.Wrong(UntilBlock, problem);
        var nothing = await clicks.HandleAsync(
            AlertTarget.Read(submission.PrivateMetadata),
            new Handling.Snooze(read.Value.At),
            new(submission.UserId, submission.RequestId),
            cancellation);
        return nothing is null
            ? ViewReply.Close
            : ViewReply.Wrong(UntilBlock, "It has ended meanwhile, so there is nothing to snooze. You can close this window.");
    }

    private async Task<Reply> AskAsync(string triggerId, string target, CancellationToken cancellation)
    {
        var zone = experiment.Value.Zone.Id;
        var window = new ModalView(
            AlertButtons.Snooze,
            "Snooze",
            "Snooze",
            [new InputBlock(UntilBlock, $"Until when? ({zone})", new TextInput("until", placeholder: MomentWords.Examples))],
            target);
        var opened = await slack.OpenViewAsync(triggerId, window, cancellation);
        return opened.Ok
            ? Reply.None
            : Reply.ToUser(Mrkdwn.Of(
                $"Slack did not open the window ({opened.Error.Code}). Try again, or type `/alerts snooze … 2h`."));
    }
}

/// <summary>A snooze is for hours or days; what is meant to be quiet for longer is a silence, with a reason.</summary>
internal static class SnoozeLimit
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    public static string? Problem(DateTimeOffset until, DateTimeOffset now)
    {
        if (until <= now)
            return "That time is over already.";
        return until - now > Longest ? "A snooze lasts at most 14 days; for longer use /silence, with a reason." : null;
    }
}
