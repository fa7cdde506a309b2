using System.Collections.Immutable;
using ProdShift.Core.Monitoring;

namespace ProdShift.Sources.JustIn;

/// <summary>
/// Reads the jobs of many workflows and keeps only their numbers. It goes on past a workflow that cannot be read, but not
/// past three in a row: then justIN is in trouble enough.
/// </summary>
/// <param name="lanes">How many workflows are read at a time.</param>
internal sealed class JobsRound(JustInClient client, IEnumerable<string> sites, DateTimeOffset windowStart, int lanes)
{
    private readonly Lock _lock = new();
    private readonly Names _names = new();
    private readonly Patience _patience = new();
    private readonly Dictionary<int, WorkflowJobs> _jobs = [];
    private readonly List<string> _gaps = [];
    private readonly List<int> _unasked = [];
    private ImmutableHashSet<string> _sites = [.. sites];

    public IReadOnlyDictionary<int, WorkflowJobs> Jobs => _jobs;

    public IReadOnlyList<string> Gaps =>
        _unasked.Count == 0 ? _gaps : [.. _gaps, $"workflows {string.Join(", ", _unasked)}: {Patience.Lost("justIN")}"];

    public Task RunAsync(IEnumerable<WorkflowRow> workflows, CancellationToken cancellation) => Parallel.ForEachAsync(
        workflows,
        new ParallelOptions { MaxDegreeOfParallelism = lanes, CancellationToken = cancellation },
        async (workflow, token) => await ReadAsync(workflow, token));

    private async Task ReadAsync(WorkflowRow workflow, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_patience.IsLost)
            {
                _unasked.Add(workflow.WorkflowId);
                return;
            }
        }
        var jobs = new JobTable(_names);
        var trouble = await new WorkflowReader(client, _sites, jobs).ReadAsync(workflow, cancellation);
        lock (_lock)
            Keep(workflow.WorkflowId, jobs, trouble);
    }

    private void Keep(int workflow, JobTable jobs, Trouble? trouble)
    {
        _patience.Note(answered: trouble is null or { Answered: true });
        _sites = _sites.Union(jobs.Sites);
        if (trouble is null)
            _jobs[workflow] = new(jobs.Totals(), jobs.LastStart, [.. jobs.Tallies(workflow, windowStart)]);
        else
            _gaps.Add($"workflow {workflow}: {trouble.Reason}");
    }
}

/// <summary>What is kept of a workflow's jobs.</summary>
internal sealed record WorkflowJobs(JobTotals Totals, DateTimeOffset? LastStart, IReadOnlyList<Tally> Tallies);
