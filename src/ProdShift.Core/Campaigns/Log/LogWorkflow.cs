using System.Globalization;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.Log;

/// <summary>A workflow of a campaign as a row of the report's table.</summary>
public static class LogWorkflow
{
    /// <param name="workflow">The workflow.</param>
    /// <param name="campaign">The record's name.</param>
    /// <param name="produced">What it produced: where that does not count, its row has no events, so that rows add up.</param>
    public static ReportRow Of(CampaignWorkflow workflow, string campaign, WorkflowYield produced)
    {
        var row = SummaryRow.Of(workflow, produced.LeftOut is null ? produced.EventsPerJob : null);
        return new(
            workflow.Source,
            campaign,
            row.Workflow,
            workflow.Status.Description,
            row.State.ToString().ToLowerInvariant(),
            (int?)row.Jobs,
            row.Jobs is null ? null : (int)row.ExitZero,
            row.Jobs is null ? null : (int)row.Ended,
            row.Jobs is null ? null : (int)row.EndedExitZero,
            row.Events,
            [.. row.Codes.Select(code => new ErrorCode(code.Code, (int)code.Jobs))],
            Comments(row, produced.LeftOut));
    }

    private static string Comments(SummaryRow row, string? leftOut) => string.Join("; ", new[]
    {
        leftOut is null ? null : $"not counted: {leftOut}",
        row.Jobs is null ? "jobs not read yet" : null,
        row.FilesMissing > 0 ? Say($"{row.FilesMissing} input files not processed") : null,
        row.WithoutCode > 0 ? Say($"{row.WithoutCode} ended without an exit code") : null,
    }.OfType<string>());

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
