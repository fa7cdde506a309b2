using System.Text.Json;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;

namespace ProdShift.Reports;

/// <summary>A workflow as the query of <see cref="FactStore"/> brings it.</summary>
internal sealed record WorkflowRow
{
    public string Source { get; init; } = "";

    public int Workflow { get; init; }

    public int Campaign { get; init; }

    public string Description { get; init; } = "";

    public string State { get; init; } = "";

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public int FilesProcessed { get; init; }

    public int FilesTotal { get; init; }

    public DateTimeOffset SeenAt { get; init; }

    public DateTimeOffset FirstSeenAt { get; init; }

    public DateTimeOffset? EndSeenAt { get; init; }

    public DateTimeOffset? FinishLearntLater { get; init; }

    public int? JobsStarted { get; init; }

    public int JobsEnded { get; init; }

    public int JobsExitZero { get; init; }

    public int JobsExitZeroEnded { get; init; }

    public string? ExitCodes { get; init; }

    public bool JobsFinal { get; init; }

    public DateTimeOffset? JobsReadAt { get; init; }

    public WorkflowFact Fact() => new(
        Source,
        Workflow,
        Campaign,
        Description,
        StateOf(State),
        StartedAt,
        FinishedAt,
        FilesProcessed,
        FilesTotal,
        SeenAt,
        FirstSeenAt)
    {
        EndSeenAt = EndSeenAt,
        FinishLearntLater = FinishLearntLater,
        Jobs = JobsStarted is { } started ? new(started, JobsEnded, JobsExitZero, JobsExitZeroEnded, Codes()) : null,
        JobsReadAt = JobsReadAt,
        JobsFinal = JobsFinal,
    };

    private static WorkflowState StateOf(string word) =>
        Enum.TryParse<WorkflowState>(word, ignoreCase: true, out var state) ? state : WorkflowState.Unknown;

    private Dictionary<int, int> Codes() =>
        ExitCodes is null ? [] : JsonSerializer.Deserialize(ExitCodes, ReportJson.Default.DictionaryInt32Int32) ?? [];
}

internal sealed record AlertRow
{
    public string Source { get; init; } = "";

    public string Rule { get; init; } = "";

    public Severity Severity { get; init; }

    public int? Workflow { get; init; }

    public string Text { get; init; } = "";

    public DateTimeOffset RaisedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public AlertFact Fact() => new(Source, Rule, Severity, Workflow, Text, RaisedAt, EndedAt);
}

internal sealed record ShiftRow
{
    public string Role { get; init; } = "";

    public string UserId { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public ShiftFact Fact() => new(Role, UserId, StartedAt, EndedAt);
}
