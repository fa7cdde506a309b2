using ProdShift.Core.Campaigns;
using ProdShift.Core.ExitCodes;
using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Reports;

/// <summary>Everything that a weekly summary is made of: what was known at the moment its numbers stand.</summary>
public sealed record WeekFacts(WeekSpan Span, TimeZoneInfo Zone, DateTimeOffset Now)
{
    /// <summary>The workflows of the configured campaigns, alive in the week or not.</summary>
    public IReadOnlyList<WorkflowFact> Workflows { get; init; } = [];

    public IReadOnlyList<CampaignFact> Campaigns { get; init; } = [];

    /// <summary>Alerts and notices that were open at some moment of the week.</summary>
    public IReadOnlyList<AlertFact> Alerts { get; init; } = [];

    /// <summary>Alerts of our own that were open at some moment of the week, with what people made of them.</summary>
    public IReadOnlyList<VerdictFact> Verdicts { get; init; } = [];

    /// <summary>Shifts that overlap the week.</summary>
    public IReadOnlyList<ShiftFact> Shifts { get; init; } = [];

    public IReadOnlyList<SignOffFact> SignOffs { get; init; } = [];

    /// <summary>One for each configured source.</summary>
    public IReadOnlyList<SourceFact> Sources { get; init; } = [];

    /// <summary>What exit codes mean now.</summary>
    public ErrorCatalogue ExitCodes { get; init; } = ErrorCatalogue.BuiltIn;
}

/// <summary>A workflow as the last check before the report's moment found it. Files are the input files of stage 1.</summary>
public sealed record WorkflowFact(
    string Source,
    int Workflow,
    int Campaign,
    string Description,
    WorkflowState State,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    int FilesProcessed,
    int FilesTotal,
    DateTimeOffset SeenAt,
    DateTimeOffset FirstSeenAt)
{
    /// <summary>When a check first found it finished or deleted: the end of one whose source tells no finish time.</summary>
    public DateTimeOffset? EndSeenAt { get; init; }

    /// <summary>The finish time that only a later check learnt.</summary>
    public DateTimeOffset? FinishLearntLater { get; init; }

    /// <summary>Null where its jobs were never read.</summary>
    public JobTotals? Jobs { get; init; }

    public DateTimeOffset? JobsReadAt { get; init; }

    /// <summary>The jobs were read after it ended.</summary>
    public bool JobsFinal { get; init; }
}

/// <summary>
/// A campaign record of this experiment: its name, the source's own campaign numbers, and the events that a good job makes
/// (null if nobody said). No source: any.
/// </summary>
public sealed record CampaignFact(string Name, string? Source, IReadOnlyList<int> Numbers, long? EventsPerJob);

/// <summary>A decision on one item of a campaign's path. An empty reason is none.</summary>
public sealed record SignOffFact(
    string Campaign, string Item, string UserId, Decision Decision, DateTimeOffset At, string Reason = "");

/// <summary>An alert, or a notice (severity info). Not ended: open still.</summary>
public sealed record AlertFact(
    string Source, string Rule, Severity Severity, int? Workflow, string Text, DateTimeOffset RaisedAt, DateTimeOffset? EndedAt);

/// <summary>Somebody's shift; without an end it goes on.</summary>
public sealed record ShiftFact(string Role, string UserId, DateTimeOffset From, DateTimeOffset? To);

/// <summary>When a source last answered a check, and if a check after that failed, when and why.</summary>
public sealed record SourceFact(string Source, DateTimeOffset? AnsweredAt, DateTimeOffset? FailedAt = null, string? Error = null);
