using ProdShift.Core.Monitoring;

namespace ProdShift.Sources.JustIn;

/// <summary>The jobs of one workflow, put together from its events and then reduced to numbers.</summary>
internal sealed class JobTable(Names names)
{
    private readonly Dictionary<string, Job> _jobs = [];
    private readonly HashSet<string> _sites = [];

    /// <summary>The sites that any of the events named.</summary>
    public IReadOnlyCollection<string> Sites => _sites;

    public int LastStage { get; private set; }

    public DateTimeOffset? LastStart { get; private set; }

    public void Add(EventRow row)
    {
        var step = EventTypes.StepOf(row.EventTypeName);
        if (step is JobStep.Nothing || row.JobsubId is null)
            return;
        if (row.SiteName is not null)
            _sites.Add(names.Keep(row.SiteName));
        LastStage = Math.Max(LastStage, row.StageId);
        if (step is JobStep.Started && !(LastStart >= row.At))
            LastStart = row.At;
        if (!_jobs.TryGetValue(row.JobsubId, out var job))
            _jobs[row.JobsubId] = job = new();
        job.Add(step, row, names);
    }

    public JobTotals Totals()
    {
        var started = _jobs.Values.Where(job => job.Started).ToList();
        return new(
            started.Count,
            started.Count(job => job.End is not null),
            started.Count(job => job.ExitZero),
            started.Count(job => job.ExitZero && job.End is not null),
            started.Where(job => job.ExitCode is not (null or 0)).CountBy(job => job.ExitCode!.Value).ToDictionary());
    }

    /// <summary>The jobs that ended in the hour of <paramref name="since"/> or later: whole hours, as they are stored.</summary>
    public IEnumerable<Tally> Tallies(int workflow, DateTimeOffset since) =>
        from job in _jobs.Values
        where job.End is not null && Window.FirstHour(job.EndedAt) >= Window.FirstHour(since)
        group job by (job.Stage, job.Site, job.Entry, job.Storage, job.End!.Value, Hour: Window.FirstHour(job.EndedAt)) into same
        let key = same.Key
        select new Tally(workflow, key.Stage, key.Site, key.Entry, key.Storage, key.Value, key.Hour, same.Count());
}
