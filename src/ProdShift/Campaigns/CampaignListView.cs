using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>The answer to /campaign list: those under way first, each with what it waits for.</summary>
internal static class CampaignListView
{
    public const int Most = 30;

    /// <param name="campaigns">Newest first, each with its progress; null where its path is not in the playbook.</param>
    /// <param name="lines">How far the productions are, by campaign id.</param>
    public static Message Of(
        IReadOnlyList<(Campaign Campaign, CampaignProgress? Progress)> campaigns,
        IReadOnlyDictionary<string, ProgressLine>? lines = null)
    {
        if (campaigns.Count == 0)
            return new(Mrkdwn.Of($"There is no campaign yet. Open one: `/campaign new fd-mc-2024a --justin 11`"));
        var underWay = campaigns.Count(c => c.Progress?.Current is not null);
        var text = Mrkdwn.Of($"{campaigns.Count} {(campaigns.Count == 1 ? "campaign" : "campaigns")}, {underWay} under way");
        var all = campaigns.OrderBy(c => c.Progress is { Current: null })
            .Select(c => Line(c.Campaign, c.Progress, lines?.GetValueOrDefault(c.Campaign.Id))).ToList();
        IEnumerable<Mrkdwn> more = all.Count > Most
            ? [Mrkdwn.Of($"… and {all.Count - Most} more: `/campaign show NAME` shows each.")]
            : [];
        return new(text, [new SectionBlock(text), .. Paragraphs.Of([.. all.Take(Most), .. more])]);
    }

    private static Mrkdwn Line(Campaign campaign, CampaignProgress? progress, ProgressLine? line) =>
        line is null ? Line(campaign, progress) : Mrkdwn.Of($"{Line(campaign, progress)}\n`{line.Bar}` {line.Text}");

    private static Mrkdwn Line(Campaign campaign, CampaignProgress? progress) => progress switch
    {
        null => Mrkdwn.Of($":warning: *{campaign.Name}*: its path {campaign.Path} is gone"),
        { Current: { } current } => Mrkdwn.Of(
            $":arrow_forward: *{campaign.Name}*: {StepWords.Place(progress, current)}, waits for {Roles(current)}"),
        _ => Mrkdwn.Of($":white_check_mark: *{campaign.Name}*: every step complete"),
    };

    private static string Roles(StepProgress step) =>
        string.Join(", ", step.Missing.SelectMany(missing => missing.WaitsFor).Distinct());
}
