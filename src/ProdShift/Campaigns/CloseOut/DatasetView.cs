using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Core.Reports;
using ProdShift.Slack;

namespace ProdShift.Campaigns.CloseOut;

/// <summary>The output datasets of a campaign, as Slack shows them.</summary>
internal static class DatasetView
{
    private const int MostShown = 50;

    /// <param name="campaign">The campaign.</param>
    /// <param name="datasets">Its datasets.</param>
    /// <param name="next">What the reader may do or wait for.</param>
    public static Message Of(Campaign campaign, IReadOnlyList<DatasetStanding> datasets, Mrkdwn next)
    {
        var title = Title(campaign, datasets);
        var shown = datasets.OrderBy(dataset => dataset.IsComplete == true).Take(MostShown).Select(Line);
        var rest = datasets.Count > MostShown
            ? [Mrkdwn.Of($"… and {datasets.Count - MostShown} more: `/campaign export {campaign.Name}` has them all.")]
            : Array.Empty<Mrkdwn>();
        return new(title, [new SectionBlock(title), .. Paragraphs.Of([.. shown, .. rest]), new ContextBlock(next)]);
    }

    private static Mrkdwn Title(Campaign campaign, IReadOnlyList<DatasetStanding> datasets) => datasets.Count == 0
        ? Mrkdwn.Of($"*{campaign.Name}*: no output dataset is named yet.")
        : Mrkdwn.Of(
            $"*{campaign.Name}*: {datasets.Count(dataset => dataset.IsComplete == true)} of "
            + $"{ReportWords.Count(datasets.Count, "output dataset")} complete.");

    private static Mrkdwn Line(DatasetStanding dataset)
    {
        var sign = dataset.IsComplete switch
        {
            true => Mrkdwn.Of($":heavy_check_mark:"),
            false => Mrkdwn.Of($":warning:"),
            null => Mrkdwn.Of($":grey_question:"),
        };
        return Mrkdwn.Of($"{sign} `{dataset.Dataset}`: {dataset.Words}{Counts(dataset)}");
    }

    private static Mrkdwn Counts(DatasetStanding dataset) => dataset.Counts.Count == 0
        ? Mrkdwn.Empty
        : Mrkdwn.Of($" ({Mrkdwn.Join(", ", dataset.Counts.Select(Count))})");

    private static Mrkdwn Count(DatasetCount count) => count.UserId is { } user
        ? Mrkdwn.Of($"{DatasetWords.Count(count)} by {Mrkdwn.User(user)} {Mrkdwn.Time(count.At)}")
        : Mrkdwn.Of($"{DatasetWords.Count(count)} {Mrkdwn.Time(count.At)}");
}
