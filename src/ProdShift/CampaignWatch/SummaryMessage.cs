using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Core.ExitCodes;
using ProdShift.Slack;

namespace ProdShift.CampaignWatch;

/// <summary>The summary of a campaign's tests or of its validation sample.</summary>
internal static class SummaryMessage
{
    private const int MostRows = 20;
    private const int LongestLine = 400;

    public static Message Of(Campaign campaign, PhaseSummary summary, CheckOutcome outcome, ErrorCatalogue errors)
    {
        var title = $"{(summary.Phase == StepRuns.Tests ? "Tests" : "Validation sample")} of {campaign.Name}";
        var numbers = SummaryText.Together(summary);
        return new(
            Mrkdwn.Of($"*{title}*: {numbers}"),
            [
                new HeaderBlock(title),
                .. Paragraphs.Of([Mrkdwn.Of($"*{numbers}*"), .. Notes(campaign, summary)]),
                .. Paragraphs.Of([Mrkdwn.Of($"*Workflows*"), .. Rows(summary)]),
                .. Codes(summary, errors),
                .. Paragraphs.Of([Missing(campaign, summary, outcome)]),
                new ContextBlock(Mrkdwn.Of($"Made from justIN by the bot. `/campaign show {campaign.Name}` shows what it waits for.")),
            ]);
    }

    private static IEnumerable<Mrkdwn> Notes(Campaign campaign, PhaseSummary summary)
    {
        if (summary.Phase == StepRuns.Tests)
            yield return Mrkdwn.Of($"Events are not counted: a test makes one or two a job.");
        else if (summary.Events is null)
            yield return Mrkdwn.Of($"Events are not counted: {JustInWords.Events(campaign)}");
    }

    private static IEnumerable<Mrkdwn> Rows(PhaseSummary summary)
    {
        foreach (var row in summary.Workflows.OrderBy(row => row.Success?.Fraction ?? 2).ThenBy(row => row.Workflow).Take(MostRows))
            yield return Mrkdwn.Of($"• {SummaryText.Line(row)}").Cut(LongestLine);
        if (summary.Workflows.Count > MostRows)
            yield return Mrkdwn.Of($"… and {summary.Workflows.Count - MostRows} more with no lower success rate");
    }

    private static IEnumerable<Block> Codes(PhaseSummary summary, ErrorCatalogue errors)
    {
        var codes = SummaryText.Codes(summary, errors);
        return codes.Count == 0
            ? []
            : Paragraphs.Of([Mrkdwn.Of($"*Error codes*"), .. codes.Select(code => Mrkdwn.Of($"• {code}").Cut(LongestLine))]);
    }

    private static Mrkdwn Missing(Campaign campaign, PhaseSummary summary, CheckOutcome outcome)
    {
        if (outcome.Holds)
        {
            return summary.Phase == StepRuns.Tests
                ? Mrkdwn.Of($":white_check_mark: All test jobs ended with exit code 0.")
                : Mrkdwn.Of($":white_check_mark: Every workflow of the plan for it has finished.");
        }
        var what = summary.Phase == StepRuns.Tests ? "Not all test jobs ended well" : "Not known to be complete";
        return Mrkdwn.Of($":warning: {what}: {outcome.WhatIsMissing}. `/signoff {campaign.Name}`").Cut(2_000);
    }
}
