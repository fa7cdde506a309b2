using ProdShift.Core.Alerts;
using ProdShift.Core.Reports;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>The button Right cause.</summary>
internal sealed class RightCauseAction(VerdictClicks clicks) : IBlockActionHandler
{
    public string ActionId => AlertButtons.RightCause;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation) =>
        Reply.ToUser(VerdictWords.AfterClick(await clicks.JudgeAsync(action, Verdict.RightCause, cancellation)));
}

/// <summary>The button Noise.</summary>
internal sealed class NoiseAction(VerdictClicks clicks) : IBlockActionHandler
{
    public string ActionId => AlertButtons.Noise;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation) =>
        Reply.ToUser(VerdictWords.AfterClick(await clicks.JudgeAsync(action, Verdict.Noise, cancellation)));
}

/// <summary>The button Wrong cause; a window then asks what it was, which need not be answered.</summary>
internal sealed class WrongCauseAction(VerdictClicks clicks, SlackApi slack) : IBlockActionHandler, IViewSubmissionHandler
{
    public const string ActualBlock = "actual";
    private const int LongestActual = 300;

    public string ActionId => AlertButtons.WrongCause;

    public string CallbackId => AlertButtons.WrongCause;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation)
    {
        var result = await clicks.JudgeAsync(action, Verdict.WrongCause, cancellation);
        // A window that Slack does not open is no loss: the verdict is kept.
        if (result is not JudgingResult.Unknown)
            await slack.OpenViewAsync(action.TriggerId, Window(action.Value), cancellation);
        return Reply.ToUser(VerdictWords.AfterClick(result));
    }

    public async Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation)
    {
        var actual = OneLine.Of(submission.Values.GetValueOrDefault(ActualBlock, ""), LongestActual);
        if (actual.Length > 0)
        {
            var cause = new Cause(submission.UserId, submission.RequestId);
            await clicks.JudgeAsync(submission.PrivateMetadata, Verdict.WrongCause, actual, cause, cancellation);
        }
        return ViewReply.Close;
    }

    private static ModalView Window(string alertId) => new(
        AlertButtons.WrongCause,
        "Wrong cause",
        "Send",
        [
            new InputBlock(
                ActualBlock,
                "What was it?",
                new TextInput("actual", placeholder: "a power cut at the site, an expired proxy …"),
                "It helps to mend the rule. Cancel if you do not know: your verdict is kept.",
                optional: true),
        ],
        alertId);
}

/// <summary>What the buttons share: the verdict, and a line in the log.</summary>
internal sealed partial class VerdictClicks(VerdictStore verdicts, TimeProvider clock, ILogger<VerdictClicks> logger)
{
    public Task<JudgingResult> JudgeAsync(BlockAction action, Verdict verdict, CancellationToken cancellation) =>
        JudgeAsync(action.Value, verdict, "", new(action.UserId, action.RequestId), cancellation);

    public async Task<JudgingResult> JudgeAsync(
        string alertId, Verdict verdict, string actual, Cause cause, CancellationToken cancellation)
    {
        var judging = new Judging(cause.UserId!, verdict, clock.GetUtcNow(), actual);
        var result = await verdicts.JudgeAsync(alertId, judging, cause.RequestId!, cancellation);
        LogJudged(cause.UserId!, verdict, alertId, result.GetType().Name);
        return result;
    }

    [LoggerMessage(LogLevel.Information, "{User} judged alert {Alert} {Verdict}: {Result}")]
    private partial void LogJudged(string user, Verdict verdict, string alert, string result);
}
