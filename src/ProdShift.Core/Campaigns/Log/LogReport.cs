using System.Globalization;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.Log;

/// <summary>The sections of the production report.</summary>
internal static class LogReport
{
    public static LogSection Asked(CampaignLog log, Func<string, string> name) => new("asked", "What was asked", 2, log.Asked.Count == 0
        ? [new LogBlock.Paragraph("Nothing is written down.")]
        : [new LogBlock.Table(
            [new("item"), new("value"), new("said by"), new("on")],
            [.. log.Asked.Select(item => Row(
                item.Title,
                item.Value ?? "not said",
                item.UserId is { } user ? name(user) : "",
                item.At is { } at ? LogTime.Minute(at) : ""))])]);

    public static LogSection Produced(CampaignLog log)
    {
        var produced = log.Facts.Produced;
        var events = $"Events: {produced.InShort}.";
        return new("produced", "What was produced", 2,
        [
            produced.Percent is { } percent
                ? new LogBlock.Bar(Math.Clamp(percent, 0, 100), events)
                : new LogBlock.Paragraph(events),
            .. produced.Remarks.Select(remark => new LogBlock.Paragraph(remark)),
        ]);
    }

    public static LogSection Workflows(CampaignLog log) => new("workflows", "Workflows", 2, log.Facts.Workflows.Count == 0
        ? [new LogBlock.Paragraph("No workflow was seen.")]
        : [new LogBlock.Table(
            [
                new("workflow id", Right: true), new("# jobs", Right: true), new("status"), new("# exit code 0", Right: true),
                new("success rate", Right: true), new("# events", Right: true), new("error codes"), new("comments"),
            ],
            [.. log.Facts.Workflows.OrderBy(row => row.Workflow).Select(Workflow)])]);

    public static LogSection ErrorCodes(CampaignLog log) => new("error-codes", "Error codes", 2, log.ErrorCodes.Count == 0
        ? [new LogBlock.Paragraph("No job had an exit code other than 0.")]
        : [new LogBlock.Table(
            [new("exit code", Right: true), new("jobs", Right: true)],
            [.. log.ErrorCodes.Select(code => Row(Plain(code.Code), ReportWords.Number(code.Jobs)))])]);

    public static LogSection Datasets(CampaignLog log) => new("datasets", "Output datasets", 2, log.Facts.Datasets.Count == 0
        ? [new LogBlock.Paragraph("No output dataset is named.")]
        : [new LogBlock.Table(
            [new("dataset"), new("expected", Right: true), new("registered"), new("standing")],
            [.. log.Facts.Datasets.Select(dataset => Row(
                dataset.Dataset,
                ReportWords.Number(dataset.Expected),
                string.Join(", ", dataset.Counts.Select(DatasetWords.Count)),
                dataset.Words))])]);

    public static LogSection SignOffs(CampaignLog log, Func<string, string> name) => new("sign-offs", "Steps and sign-offs", 2,
        log.Facts.Steps.Count == 0
            ? [new LogBlock.Paragraph("The path of this campaign is no longer in the playbook.")]
            : [new LogBlock.Table(
                [new("step"), new("item"), new("standing"), new("by")],
                [
                    .. from step in log.Facts.Steps
                       from item in step.Items
                       select Row(
                           $"{step.Number}. {step.Name}",
                           $"{item.Name} ({item.Id})",
                           item.Words,
                           string.Join(", ", item.By.Select(name))),
                ])]);

    public static LogSection Waivers(CampaignLog log, Func<string, string> name) => new("waivers", "Waivers", 2, log.Waivers.Count == 0
        ? [new LogBlock.Paragraph("Nothing was waived.")]
        : [new LogBlock.Table(
            [new("item"), new("waived by"), new("on"), new("until"), new("reason")],
            [.. log.Waivers.Select(waiver => Row(
                $"{waiver.ItemName} ({waiver.Item})",
                name(waiver.UserId),
                LogTime.Minute(waiver.At),
                waiver.Until is { } end ? LogTime.Minute(end) : "without an end",
                waiver.Reason))])]);

    public static LogSection OpenPoints(CampaignLog log) => new("open-points", "Open points", 2, log.OpenPoints.Count == 0
        ? [new LogBlock.Paragraph("None.")]
        : [new LogBlock.Bullets(log.OpenPoints)]);

    private static IReadOnlyList<string> Workflow(ReportRow row) => Row(
        Plain(row.Workflow),
        ReportWords.Number(row.Jobs),
        row.Status,
        ReportWords.Number(row.JobsExit0),
        row.Success()?.ToString() ?? "",
        ReportWords.Number(row.Events),
        ReportWords.Codes(row.ErrorCodes),
        row.Comments);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Row(params string[] cells) => cells;
}
