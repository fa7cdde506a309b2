using ProdShift.Core.Monitoring;

namespace ProdShift.Replay;

/// <summary>
/// What one source looked like at a check, kept up to date from one to the next: no more than one snapshot is held.
/// </summary>
internal sealed class ReplayState(string source, JobKinds kinds)
{
    private readonly Dictionary<int, WorkflowTotal> _totals = [];
    private readonly Dictionary<int, WorkflowTrace> _traces = [];
    private readonly Dictionary<int, Dictionary<(int Hour, int Kind), int>> _jobs = [];

    /// <summary>Workflow → the newest pause that somebody had ended, by the checks before this one.</summary>
    private readonly Dictionary<int, long> _pauseOverBy = [];

    private readonly Dictionary<int, long> _pauseOverNow = [];

    public void Apply(WorkflowTotal total)
    {
        var workflow = (int)total.Row.Workflow;
        _totals[workflow] = total;
        if (total.Row.State != nameof(WorkflowState.Paused) && total.Row.LastPause is { } pause)
            _pauseOverNow[workflow] = Math.Max(pause, _pauseOverNow.GetValueOrDefault(workflow));
    }

    public void Apply(WorkflowTrace trace) => _traces[(int)trace.Workflow] = trace;

    public void Apply(int workflow, byte[] changes)
    {
        if (!_jobs.TryGetValue(workflow, out var counts))
            _jobs[workflow] = counts = [];
        foreach (var change in TallyChanges.Read(changes))
        {
            if (change.Count == 0)
                counts.Remove((change.Hour, change.Kind));
            else
                counts[(change.Hour, change.Kind)] = change.Count;
        }
    }

    /// <summary>What this check stored is known to the next.</summary>
    public void CheckIsOver()
    {
        foreach (var (workflow, pause) in _pauseOverNow)
            PauseWasOver(workflow, pause);
        _pauseOverNow.Clear();
    }

    public IReadOnlyDictionary<int, long> PauseOverBy => _pauseOverBy;

    public void PauseWasOver(int workflow, long pause) =>
        _pauseOverBy[workflow] = Math.Max(pause, _pauseOverBy.GetValueOrDefault(workflow));

    /// <summary>Forgets jobs of hours that no window reaches any more.</summary>
    public void Forget(int beforeHour)
    {
        foreach (var (workflow, counts) in _jobs)
        {
            foreach (var old in counts.Keys.Where(key => key.Hour < beforeHour).ToList())
                counts.Remove(old);
            if (counts.Count == 0)
                _jobs.Remove(workflow);
        }
    }

    /// <summary>What the rules were shown, with the jobs that ended since an hour.</summary>
    public Snapshot Snapshot(DateTimeOffset at, int firstHour)
    {
        var there = _traces.Values.Where(trace => trace.Present == 1 && _totals.ContainsKey((int)trace.Workflow))
            .OrderBy(trace => trace.Workflow).ToList();
        return new(
            source,
            at,
            [.. there.Select(trace => _totals[(int)trace.Workflow].ToStatus(trace))],
            [.. there.Where(trace => trace.HasJobs).SelectMany(trace => Tallies((int)trace.Workflow, firstHour))],
            []);
    }

    private IEnumerable<Tally> Tallies(int workflow, int firstHour) =>
        from count in _jobs.GetValueOrDefault(workflow) ?? []
        where count.Key.Hour >= firstHour
        let kind = kinds[count.Key.Kind]
        select new Tally(
            workflow, kind.Stage, kind.Site, kind.Entry, kind.Storage, kind.Outcome, Hours.Start(count.Key.Hour), count.Value);
}
