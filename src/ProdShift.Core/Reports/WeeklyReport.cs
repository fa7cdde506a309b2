namespace ProdShift.Core.Reports;

/// <summary>
/// The weekly summary for the production meeting (the shifter tutorial: "a short report"): the table of workflows, the progress,
/// and what happened in the week. All times have the offset of the experiment's zone.
/// </summary>
public sealed record WeeklyReport(
    WeekSpan Span,
    DateTimeOffset ComputedAt,
    IReadOnlyList<ReportRow> Workflows,
    ReportProgress Progress,
    ReportAlerts Alerts,
    IReadOnlyList<ShiftFact> Shifts,
    IReadOnlyList<SignOffFact> SignOffs,
    IReadOnlyList<string> Notes)
{
    /// <summary>Null in a report that was saved before failures were counted by category.</summary>
    public ReportFailures? Failures { get; init; }

    /// <summary>Null where there was no alert to judge, and in summaries that older versions kept.</summary>
    public ReportVerdicts? Verdicts { get; init; }

    public static WeeklyReport Build(WeekFacts facts)
    {
        var rows = WorkflowSection.Rows(facts);
        return new(
            facts.Span,
            TimeZoneInfo.ConvertTime(facts.Now, facts.Zone),
            rows,
            WorkflowSection.Progress(facts),
            AlertSection.Of(facts),
            PeopleSection.Shifts(facts),
            PeopleSection.SignOffs(facts),
            SourceSection.Notes(facts))
        {
            Failures = CategorySection.Of(rows, facts.ExitCodes),
            Verdicts = VerdictSection.Of(facts),
        };
    }
}

/// <summary>One workflow of the table. Numbers run from its start; null where they are not known.</summary>
public sealed record ReportRow(
    string Source,
    string Campaign,
    int Workflow,
    string Description,
    string Status,
    int? Jobs,
    int? JobsExit0,
    int? JobsEnded,
    int? JobsEndedExit0,
    long? Events,
    IReadOnlyList<ErrorCode> ErrorCodes,
    string Comments)
{
    /// <summary>Of the jobs that ended, the part that had exit code 0; null when none ended.</summary>
    public SuccessRate? Success() => JobsEnded > 0 ? new(JobsEndedExit0 ?? 0, JobsEnded.Value) : null;
}

/// <summary>Jobs that ended with one exit code, which is never 0.</summary>
public sealed record ErrorCode(int Code, int Jobs);

/// <summary>
/// Workflows of the configured campaigns, whether alive in the week or not: those that finished, and those still to finish.
/// </summary>
public sealed record ReportProgress(int Finished, int Remaining);

/// <summary>
/// The week's alerts, without notices: how many were raised, ended, and are open, by rule, and each of them, worst first.
/// </summary>
public sealed record ReportAlerts(
    int Raised, int Ended, int Open, IReadOnlyList<RuleCount> ByRule, IReadOnlyList<AlertFact> Worst);

/// <summary>How many alerts of a rule were raised in the week, and how many were open when it ended.</summary>
public sealed record RuleCount(string Rule, int Raised, int Open);
