using ProdShift.Core.Campaigns;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>
/// What the windows of /plan have in common: the campaign, who may, and how it is told what became of it. What is refused is said
/// in the window, which stays open; what is stored, to the user in the channel.
/// </summary>
internal sealed partial class PlanSubmission(PlanDesk desk, SlackApi slack, ILogger<PlanSubmission> logger)
{
    /// <summary>Slack shows an error under a field: a few lines of it are read.</summary>
    private const int LongestError = 1_500;

    /// <param name="submission">The submitted window.</param>
    /// <param name="field">The field at which a refusal is said; null to say it in the channel.</param>
    /// <param name="change">Makes the change.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ViewReply> HandleAsync(
        ViewSubmission submission,
        string? field,
        Func<Campaign, Task<PlanOutcome>> change,
        CancellationToken cancellation)
    {
        var name = submission.Values.GetValueOrDefault(PlanWindows.Campaign, "");
        if (await desk.FindAsync(name, cancellation) is not { Campaign: { } campaign })
            return ViewReply.Wrong(PlanWindows.Campaign, "Choose the campaign.");
        if (await desk.RefusalAsync(campaign, submission.UserId, cancellation) is not null)
            return ViewReply.Wrong(PlanWindows.Campaign, "You may not act on this campaign: it is for people with a role of it.");
        var outcome = await change(campaign);
        switch (outcome)
        {
            case PlanOutcome.Refused(var problems) when field is not null:
                var count = problems.Count == 1 ? "" : $" {problems.Count} problems:";
                var words = $"Nothing was stored.{count} {PlanAnswers.Plain(problems)}";
                return ViewReply.Wrong(field, SlackLimits.Cut(words, LongestError));
            case PlanOutcome.Nothing(var why) when field is not null:
                return ViewReply.Wrong(field, why);
            default:
                await TellAsync(submission, PlanAnswers.Of(campaign, outcome), cancellation);
                return ViewReply.Close;
        }
    }

    private async Task TellAsync(ViewSubmission submission, Mrkdwn words, CancellationToken cancellation)
    {
        var channel = submission.PrivateMetadata;
        if (channel.Length == 0)
            return;
        var message = new Message(words);
        var said = await slack.PostEphemeralAsync(submission.UserId, new(channel, message.Text, null), cancellation);
        if (!said.Ok)
            LogNotSaid(channel, said.Error.Code);
    }

    [LoggerMessage(LogLevel.Warning, "What became of a plan could not be told in {Channel}: {Code}")]
    private partial void LogNotSaid(string channel, string code);
}
