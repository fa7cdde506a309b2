using ProdShift.Core.Campaigns;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;
using static ProdShift.Tests.Reports.IsoWeekTests;

namespace ProdShift.Tests.Reports;

/// <summary>Facts of week 2026-W47 in Chicago, asked for on the Tuesday after it.</summary>
internal static class Worlds
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
    public static readonly DateTimeOffset Tuesday = At("2026-11-24T15:00Z");
    public static readonly WeekSpan Span = WeekSpan.Of(Week("2026-W47"), Zone, Tuesday);
    private static readonly DateTimeOffset LastCheck = At("2026-11-22T23:00Z");

    /// <summary>Running since Tuesday, read at the last check of the week.</summary>
    public static WorkflowFact Workflow(int id, WorkflowState state = WorkflowState.Running, int campaign = 11) =>
        new("justin", id, campaign, $"reco of run {id}", state, At("2026-11-17T12:00Z"), null, 400, 400, LastCheck, LastCheck)
        {
            Jobs = new JobTotals(100, 90, 88, 85, new Dictionary<int, int> { [65] = 3, [1] = 2 }),
            JobsReadAt = LastCheck,
            JobsFinal = state == WorkflowState.Finished,
        };

    public static WeekFacts With(params WorkflowFact[] workflows) => new(Span, Zone, Tuesday) { Workflows = workflows };

    public static ReportRow? RowOf(WorkflowFact workflow) => WeeklyReport.Build(With(workflow)).Workflows.SingleOrDefault();

    /// <summary>A bit of everything, and names by somebody who means ill.</summary>
    public static WeekFacts Small { get; } = With(
        Workflow(12345, WorkflowState.Finished) with
        {
            FinishedAt = At("2026-11-20T08:00Z"),
            FilesProcessed = 392,
            Jobs = new JobTotals(10000, 10000, 9800, 9800, new Dictionary<int, int> { [65] = 150, [1] = 30 }),
        },
        Workflow(23456) with { Jobs = null, JobsReadAt = null },
        Workflow(23457, WorkflowState.Paused) with { Description = "=HYPERLINK(\"http://evil\",\"x\")\u001b[2J" },
        Workflow(23458, campaign: 12) with { Description = "<!channel> | `rm -rf`\nnext line" }) with
    {
        Campaigns =
        [
            new("coldbox_2026", null, [11], 10),
            new("+1|<@U1> **bold**", null, [12], null),
        ],
        Alerts =
        [
            Alert(RuleNames.PausedWorkflow, Severity.Warning, 23457, "Workflow 23457 is paused", "2026-11-21T12:00Z"),
            Alert(RuleNames.SiteFailures, Severity.Critical, null, "CERN & <!here> fail", "2026-11-18T12:00Z") with
            {
                EndedAt = At("2026-11-19T12:00Z"),
            },
            Alert(RuleNames.WorkflowFinished, Severity.Info, 12345, "A notice", "2026-11-20T12:00Z"),
        ],
        Shifts =
        [
            new("shifter", "U111", At("2026-11-16T14:00Z"), At("2026-11-16T22:05Z")),
            new("shifter", "U222", At("2026-11-22T14:00Z"), null),
        ],
        SignOffs =
        [
            new("coldbox_2026", "validation-plots", "U333", Decision.Reject, At("2026-11-18T15:00Z"), "wrong geometry | see log"),
            new("coldbox_2026", "validation-plots", "U333", Decision.Approve, At("2026-11-19T15:00Z")),
        ],
        Sources = [new("justin", LastCheck)],
    };

    public static WeekFacts Empty { get; } = With() with { Sources = [new("justin", null)] };

    private static AlertFact Alert(string rule, Severity severity, int? workflow, string text, string raised) =>
        new("justin", rule, severity, workflow, text, At(raised), null);
}
