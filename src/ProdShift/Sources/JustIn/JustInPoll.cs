using ProdShift.Core.Monitoring;

namespace ProdShift.Sources.JustIn;

/// <summary>One look at a justIN: sites, workflows, what its finder did, and then the jobs of one workflow after another.</summary>
internal sealed class JustInPoll(JustInClient client, string source, IReadOnlyList<int> campaigns, PollRequest request)
{
    private const int Patience = 3;

    private readonly Names _names = new();
    private readonly HashSet<string> _sites = [];
    private readonly PauseBook _pauses = new();
    private readonly Dictionary<int, (WorkflowRow Row, WorkflowStatus Status)> _workflows = [];
    private readonly List<Tally> _tallies = [];
    private readonly List<string> _gaps = [];
    private bool _answered;

    public async Task<PollResult> RunAsync(CancellationToken cancellation)
    {
        _sites.UnionWith(await client.SitesAsync(cancellation));
        await ReadCampaignsAsync(cancellation);
        if (!_answered)
            return new(null, Summary());
        await ReadPausesAsync(cancellation);
        var workflows = await ReadJobsAsync(cancellation);
        return new(new Snapshot(source, request.Now, workflows, _tallies, _gaps), Summary());
    }

    private string? Summary() => _gaps.Count switch
    {
        0 => null,
        1 => _gaps[0],
        var count => $"{_gaps[0]} (and {count - 1} more like it)",
    };

    private async Task ReadCampaignsAsync(CancellationToken cancellation)
    {
        var failures = 0;
        foreach (var (place, campaign) in campaigns.Index())
        {
            if (failures == Patience)
            {
                _gaps.Add($"campaigns {string.Join(", ", campaigns.Skip(place))}: not asked for, since justIN failed {Patience} times in a row");
                return;
            }
            var answer = await client.WorkflowsAsync(campaign, cancellation);
            if (answer.Trouble is { } trouble)
                _gaps.Add($"campaign {campaign}: {trouble.Reason}");
            if (answer.Capped)
                _gaps.Add($"campaign {campaign}: justIN gives only its newest 10,000 workflows");
            failures = answer.Trouble is null ? 0 : failures + 1;
            _answered |= answer.Trouble is null;
            foreach (var row in answer.Rows)
                _workflows[row.WorkflowId] = (row, row.ToStatus(campaign));
        }
    }

    private async Task ReadPausesAsync(CancellationToken cancellation)
    {
        foreach (var type in PauseBook.EventTypeNames)
        {
            var capped = await ReadPausesAsync(new EventQuery(Type: type), cancellation);
            foreach (var workflow in capped ? _workflows.Keys : Enumerable.Empty<int>())
                await ReadPausesAsync(new EventQuery(workflow, type), cancellation);
        }
    }

    private async Task<bool> ReadPausesAsync(EventQuery query, CancellationToken cancellation)
    {
        var answer = await client.EventsAsync(query, cancellation);
        if (answer.Trouble is { } trouble)
            _gaps.Add($"{query}: {trouble.Reason}");
        foreach (var row in answer.Rows)
            _pauses.Add(row);
        return answer.Capped;
    }

    private async Task<IReadOnlyList<WorkflowStatus>> ReadJobsAsync(CancellationToken cancellation)
    {
        var failures = 0;
        var unasked = new List<int>();
        var seen = new List<WorkflowStatus>(_workflows.Count);
        foreach (var (row, status) in _workflows.Values)
        {
            var (workflow, jobs) = (WithPauses(status, null), new JobTable(_names));
            if (IsToBeRead(status) && failures == Patience)
            {
                unasked.Add(status.Id);
            }
            else if (IsToBeRead(status))
            {
                var trouble = await new WorkflowReader(client, _sites, jobs).ReadAsync(row, cancellation);
                failures = trouble is null or { Answered: true } ? 0 : failures + 1;
                if (trouble is null)
                    workflow = WithJobs(status, jobs);
                else
                    _gaps.Add($"workflow {status.Id}: {trouble.Reason}");
            }
            seen.Add(workflow);
        }
        if (unasked.Count > 0)
            _gaps.Add($"workflows {string.Join(", ", unasked)}: not asked for, since justIN failed {Patience} times in a row");
        return seen;
    }

    private bool IsToBeRead(WorkflowStatus workflow) =>
        workflow.MayHaveJobs() && !(workflow.HasEnded() && request.AlreadyRead.Contains(workflow.Id));

    private WorkflowStatus WithJobs(WorkflowStatus workflow, JobTable jobs)
    {
        _sites.UnionWith(jobs.Sites);
        _tallies.AddRange(jobs.Tallies(workflow.Id, request.WindowStart));
        return WithPauses(workflow, jobs.LastStart) with { Jobs = jobs.Totals() };
    }

    private WorkflowStatus WithPauses(WorkflowStatus workflow, DateTimeOffset? lastStart) => workflow with
    {
        LastPause = _pauses.LastOf(workflow.Id, lastStart),
        FailedWithTooManyFiles = _pauses.HasFailed(workflow.Id),
    };
}
