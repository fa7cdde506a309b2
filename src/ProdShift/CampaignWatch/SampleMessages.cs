using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Slack;

namespace ProdShift.CampaignWatch;

/// <summary>What is said when a validation sample is complete: to the shift, and to the requester.</summary>
internal static class SampleMessages
{
    public const string Approve = "signoff_approve";
    public const string Reject = "signoff_reject";

    private const int MostDatasets = 30;

    public static Message Paused(Campaign campaign, PhaseSummary summary, IReadOnlyList<string> asked) => new(Mrkdwn.Lines(
    [
        Mrkdwn.Of(
            $":double_vertical_bar: *{campaign.Name} is paused*: its validation sample is complete, "
            + $"{SummaryText.Together(summary)}."),
        Mrkdwn.Of(
            $"*Stop submitting* until {Mrkdwn.Join(", ", asked.Select(Mrkdwn.User)).Cut(1_000)} has answered: full production "
            + $"stays closed until then. The bot stops nothing in justIN; a workflow that is begun now is an alert."),
    ]));

    public static Message Question(Campaign campaign, PhaseSummary summary, IReadOnlyList<string> datasets, PathItem item)
    {
        var headline = Mrkdwn.Of(
            $":mag: The validation sample of *{campaign.Name}* is complete: {SummaryText.Together(summary)}. Please look at it: "
            + $"full production waits for your answer.");
        var target = SignOffTarget.Value(campaign.Id, item.Id);
        return new(
            headline,
            [
                new SectionBlock(headline),
                .. Paragraphs.Of(Datasets(datasets)),
                new ActionsBlock(
                    new Button(Approve, "Approve", target) { Style = "primary" },
                    new Button(Reject, "Reject …", target) { Style = "danger" }),
                new ContextBlock(Mrkdwn.Of(
                    $"Approve only when the sample is as you need it. A rejection needs the reason. "
                    + $"Or type it. {StepWords.HowTo(campaign, item)}")),
            ]);
    }

    private static IEnumerable<Mrkdwn> Datasets(IReadOnlyList<string> datasets)
    {
        if (datasets.Count == 0)
            return [Mrkdwn.Of($"Its datasets are not written down yet; the shifter knows them.")];
        var shown = datasets.Take(MostDatasets).Select(name => Mrkdwn.Of($"• {name}").Cut(300));
        var left = datasets.Count - MostDatasets;
        return [Mrkdwn.Of($"*Datasets*"), .. shown, .. left > 0 ? [Mrkdwn.Of($"… and {left} more")] : Array.Empty<Mrkdwn>()];
    }
}
