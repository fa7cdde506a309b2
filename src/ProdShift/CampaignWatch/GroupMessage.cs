using System.Globalization;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Core.Reports;
using ProdShift.Slack;

namespace ProdShift.CampaignWatch;

/// <summary>The news of a campaign's workflows for its group, in a few lines however many there are.</summary>
internal static class GroupMessage
{
    private const int MostNamed = 15;

    public static Message Of(Campaign campaign, GroupDigest digest, ProgressLine? line, Mrkdwn group) => new(Mrkdwn.Lines(
    [
        Mrkdwn.Of($":package: {group}: news of *{campaign.Name}*"),
        .. Lines(campaign, digest),
        .. line is null ? [] : new[] { Mrkdwn.Of($"`{line.Bar}` {line.Text}") },
    ]));

    private static IEnumerable<Mrkdwn> Lines(Campaign campaign, GroupDigest digest)
    {
        if (digest.Of(GroupNews.Submitted) is { Count: > 0 } submitted)
            yield return Mrkdwn.Of($":inbox_tray: Submitted: {Named(submitted)}");
        if (digest.Of(GroupNews.Finished) is { Count: > 0 } finished)
            yield return Mrkdwn.Of($":white_check_mark: Finished: {Named(finished)}: {Numbers(campaign, finished)}");
        if (digest.Of(GroupNews.Aborted) is { Count: > 0 } aborted)
            yield return Mrkdwn.Of($":wastebasket: Aborted (deleted in justIN): {Named(aborted)}");
    }

    private static string Named(IReadOnlyList<CampaignWorkflow> workflows)
    {
        var ids = string.Join(", ", workflows.Take(MostNamed).Select(workflow => workflow.Id.ToString(CultureInfo.InvariantCulture)));
        var more = workflows.Count > MostNamed ? $" and {workflows.Count - MostNamed} more" : "";
        return $"{ReportWords.Count(workflows.Count, "workflow")} ({ids}{more})";
    }

    private static string Numbers(Campaign campaign, IReadOnlyList<CampaignWorkflow> finished) =>
        SummaryText.Together(PhaseSummary.Of(StepRuns.Production, finished, campaign.EventsPerJob));
}
