namespace ProdShift.LocalJustIn.World;

/// <summary>
/// What a workflow is made of: jobs submitted for it per hour, and how often a file is tried. Its files are for its stages
/// in turn.
/// </summary>
internal sealed record WorkflowPlan(int Id, string Description, int Files, int PerHour, int Attempts, int Stages = 1)
{
    /// <summary>The namespace of its output, as justIN tells it.</summary>
    public string Scope { get; init; } = "fardet-hd";

    /// <summary>The query as its submitter wrote it; null for one of a dataset of its own.</summary>
    public string? Query { get; init; }

    /// <summary>The query that chose its input files.</summary>
    public string Mql => Query ?? $"files from {Scope}:prodjob_{Id}";
}

internal enum WorkflowState
{
    Running,
    Paused,
    Finishing,
    Finished,
    Deleted,
}

/// <summary>A workflow with its files and jobs, and what the pause rule remembers of them.</summary>
internal sealed class Workflow(WorkflowPlan plan, DateTimeOffset started)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly Queue<DateTimeOffset> _errors = new();
    private readonly Queue<DateTimeOffset> _finished = new();

    public WorkflowPlan Plan => plan;

    public DateTimeOffset StartedAt => started;

    public WorkflowState State { get; set; } = WorkflowState.Running;

    public DateTimeOffset? FinishedAt { get; set; }

    public List<InputFile> Files { get; } = [];

    public Queue<InputFile> Waiting { get; } = new();

    public List<Job> Jobs { get; } = [];

    public int Submitted { get; set; }

    public int Running { get; set; }

    public bool Drained => Waiting.Count == 0 && Running == 0;

    public void NoteEnd(string jobState, DateTimeOffset now)
    {
        if (jobState == "jobscript_error")
            _errors.Enqueue(now);
        else if (jobState == "finished")
            _finished.Enqueue(now);
    }

    /// <summary>justIN's rule: more than 10 jobscript errors within the last hour, and more of them than finished jobs.</summary>
    public bool HasTooManyErrors(DateTimeOffset now)
    {
        var errors = InLastHour(_errors, now);
        return errors > 10 && errors > InLastHour(_finished, now);
    }

    private static int InLastHour(Queue<DateTimeOffset> ends, DateTimeOffset now)
    {
        while (ends.TryPeek(out var end) && end <= now - Hour)
            ends.Dequeue();
        return ends.Count;
    }
}
