namespace ProdShift.LocalJustIn.World;

/// <summary>Something that happened, as justIN's table of events has it. Workflow and stage are 0 where none is meant.</summary>
internal sealed record LoggedEvent(
    long Id, string Name, int Workflow, int Stage, DateTimeOffset At, Job? Job, string? File, string? Storage, int Exit);

/// <summary>All events since the world began, oldest first; ids ascend and never change.</summary>
internal sealed class EventLog(Timeline time)
{
    private const long BeforeFirst = 5_000_000;
    private readonly List<LoggedEvent> _events = [];

    public IReadOnlyList<LoggedEvent> All => _events;

    public void OfWorkflow(Workflow workflow, string name) => Add(name, workflow.Plan.Id, stage: 0);

    /// <summary>A job that started and had nothing to do: justIN logs no workflow and no site with it.</summary>
    public void NotUsed(Job job) => Add("JOB_NOTUSED", workflow: 0, stage: 0, job);

    public void OfJob(Job job, string name)
    {
        var (file, storage) = name switch
        {
            "FILE_ALLOCATED" => (job.File?.Did, job.File?.Storage),
            "FILE_CREATED" => (job.OutputDid, job.Site.Output),
            "FILE_PROCESSED" or "FILE_SET_TO_FAILED" => (job.File?.Did, null),
            _ => (null, null),
        };
        var exit = name.EndsWith("SCRIPT_ERROR", StringComparison.Ordinal) ? job.Exit : 0;
        Add(name, job.Workflow.Plan.Id, stage: job.File?.Stage ?? 1, job, file, storage, exit);
    }

    private void Add(
        string name, int workflow, int stage, Job? job = null, string? file = null, string? storage = null, int exit = 0) =>
        _events.Add(new LoggedEvent(BeforeFirst + _events.Count + 1, name, workflow, stage, time.Now, job, file, storage, exit));
}
