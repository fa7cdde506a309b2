using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.Log;

/// <summary>
/// Everything that is recorded of one campaign, as it was at <paramref name="Now"/>. People are Slack user ids throughout.
/// </summary>
public sealed record LogFacts(Campaign Campaign, string PathTitle, DateTimeOffset Now)
{
    /// <summary>What is asked of a campaign's file, in order; other fields follow by their own name.</summary>
    public IReadOnlyList<LogField> Fields { get; init; } = [];

    /// <summary>What was said of each field, oldest first.</summary>
    public IReadOnlyList<LoggedValue> Values { get; init; } = [];

    public IReadOnlyList<LoggedStep> Steps { get; init; } = [];

    /// <summary>The openings of steps, oldest first; one opens anew when a sign-off before it is withdrawn or a waiver ends.</summary>
    public IReadOnlyList<LoggedOpening> Openings { get; init; } = [];

    /// <summary>Decisions on the items of the path, oldest first.</summary>
    public IReadOnlyList<LoggedDecision> Decisions { get; init; } = [];

    /// <summary>What was changed in the submission plan, oldest first.</summary>
    public IReadOnlyList<LoggedPlanChange> PlanChanges { get; init; } = [];

    /// <summary>The campaign's workflows with their numbers as they are now.</summary>
    public IReadOnlyList<ReportRow> Workflows { get; init; } = [];

    /// <summary>The states in which checks found them, each when it was first seen.</summary>
    public IReadOnlyList<LoggedState> States { get; init; } = [];

    /// <summary>The summaries of tests and samples that were posted.</summary>
    public IReadOnlyList<LoggedNote> Summaries { get; init; } = [];

    public ProducedEvents Produced { get; init; } = ProducedEvents.Of([], null);

    public IReadOnlyList<DatasetStanding> Datasets { get; init; } = [];

    /// <summary>Every count of a dataset's files, oldest first.</summary>
    public IReadOnlyList<DatasetCount> DatasetCounts { get; init; } = [];

    /// <summary>Alerts of the campaign and of its workflows.</summary>
    public IReadOnlyList<LoggedAlert> Alerts { get; init; } = [];

    /// <summary>Shifts that overlap the campaign's time.</summary>
    public IReadOnlyList<LoggedShift> Shifts { get; init; } = [];
}

/// <summary>A field of the campaign's file, and what people call it.</summary>
public sealed record LogField(string Field, string Title);

public sealed record LoggedValue(string Field, string Value, string UserId, DateTimeOffset At);

public sealed record LoggedStep(int Number, string Name, StepState State, IReadOnlyList<LoggedItem> Items);

/// <summary>A step opened; without one, the last was done.</summary>
public sealed record LoggedOpening(int? Number, string Name, DateTimeOffset At);

/// <summary>An item as it stands, in words ("done", "waived until 2026-12-01", "waits for production").</summary>
public sealed record LoggedItem(string Id, string Name, bool IsOpen, string Words, IReadOnlyList<string> By);

/// <summary>A decision; <paramref name="Until"/> is a waiver's end, <paramref name="Evidence"/> a link, a number or a file's name.</summary>
public sealed record LoggedDecision(
    string Item,
    string ItemName,
    LogDecision Decision,
    string UserId,
    string Reason,
    DateTimeOffset At,
    DateTimeOffset? Until = null,
    string Evidence = "");

public enum LogDecision
{
    Approved,

    /// <summary>A task was done.</summary>
    Done,
    Rejected,
    Withdrawn,
    Waived,

    /// <summary>What was rejected was put right.</summary>
    Mended,
}

public sealed record LoggedPlanChange(string Text, string UserId, DateTimeOffset At);

/// <summary>A workflow was first seen in a state.</summary>
public sealed record LoggedState(int Workflow, string State, DateTimeOffset At);

/// <summary>An alert with all that happened to it, oldest first.</summary>
public sealed record LoggedAlert(
    string Rule,
    Severity Severity,
    int? Workflow,
    string Text,
    DateTimeOffset RaisedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<LoggedAlertEvent> Events);

/// <summary>What happened, in words ("acknowledged"); nobody's id where the bot did it by itself.</summary>
public sealed record LoggedAlertEvent(string What, string? UserId, string Reason, DateTimeOffset At);

/// <summary>A shift with its notes; <paramref name="To"/> is null while it goes on.</summary>
public sealed record LoggedShift(
    string Role,
    string UserId,
    DateTimeOffset From,
    IReadOnlyList<LoggedNote> Notes,
    DateTimeOffset? To,
    string? EndedBy,
    string Summary);

public sealed record LoggedNote(string Text, DateTimeOffset At);
