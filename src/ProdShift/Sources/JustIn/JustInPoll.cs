using ProdShift.Core.Monitoring;

namespace ProdShift.Sources.JustIn;

/// <summary>One look at a justIN: its sites, its workflows, what its finder did to them, and then their jobs.</summary>
internal sealed class JustInPoll(JustInClient client, JustInOptions options, PollRequest request)
{
    /// <summary>Where nothing slows the bot down, it lets justIN prepare an answer while it reads another.</summary>
    private const int UnpacedLanes = 4;

    private readonly PauseBook _pauses = new();
    private readonly Dictionary<int, (int Campaign, WorkflowRow Row)> _workflows = [];
    private readonly List<string> _gaps = [];

    public async Task<PollResult> RunAsync(CancellationToken cancellation)
    {
        var sites = await client.SitesAsync(cancellation);
        if (!await ReadCampaignsAsync(cancellation))
            return new(null, Summary());
        await ReadPausesAsync(cancellation);
        var round = new JobsRound(client, sites, request.WindowStart, options.RequestsPerSecond > 0 ? 1 : UnpacedLanes);
        await round.RunAsync(_workflows.Values.Select(workflow => workflow.Row).Where(IsToBeRead), cancellation);
        _gaps.AddRange(round.Gaps);
        return new(Snapshot(round.Jobs), Summary());
    }

    private Snapshot Snapshot(IReadOnlyDictionary<int, WorkflowJobs> jobs) => new(
        options.Name,
        request.Now,
        [.. _workflows.Values.Select(workflow => Status(workflow.Row, workflow.Campaign, jobs))],
        [.. jobs.Values.SelectMany(read => read.Tallies)],
        _gaps);

    private WorkflowStatus Status(WorkflowRow row, int campaign, IReadOnlyDictionary<int, WorkflowJobs> jobs)
    {
        var read = jobs.GetValueOrDefault(row.WorkflowId);
        return row.ToStatus(campaign) with
        {
            Jobs = read?.Totals,
            LastPause = _pauses.LastOf(row.WorkflowId, read?.LastStart),
            FailedWithTooManyFiles = _pauses.HasFailed(row.WorkflowId),
        };
    }

    /// <summary>What has ended and was read once does not change. A workflow started again is no longer at its end.</summary>
    private bool IsToBeRead(WorkflowRow row) =>
        row.MayHaveJobs() && !(row.HasEnded() && request.AlreadyRead.Contains(row.WorkflowId));

    private string? Summary() => _gaps.Count switch
    {
        0 => null,
        1 => _gaps[0],
        var count => $"{_gaps[0]} (and {count - 1} more)",
    };

    private async Task<bool> ReadCampaignsAsync(CancellationToken cancellation)
    {
        var (patience, answered) = (new Patience(), false);
        foreach (var campaign in options.Campaigns)
        {
            var answer = patience.IsLost
                ? new([], new Trouble(Patience.Lost("justIN")))
                : await client.WorkflowsAsync(campaign, cancellation);
            if (answer.Trouble is { } trouble)
                _gaps.Add($"campaign {campaign}: {trouble.Reason}");
            if (answer.Capped)
                _gaps.Add($"campaign {campaign}: justIN gives only its newest 10,000 workflows");
            patience.Note(answer.Trouble is null);
            answered |= answer.Trouble is null;
            foreach (var row in answer.Rows)
                _workflows[row.WorkflowId] = (campaign, row);
        }
        return answered;
    }

    /// <summary>Three requests for all of DUNE; where one reaches the cap, each workflow is asked about by itself.</summary>
    private async Task ReadPausesAsync(CancellationToken cancellation)
    {
        foreach (var type in PauseBook.EventTypeNames)
        {
            if (await ReadPausesAsync(new EventQuery(Type: type), cancellation) is { Capped: true })
                await ReadPausesOneByOneAsync(type, cancellation);
        }
    }

    private async Task ReadPausesOneByOneAsync(string type, CancellationToken cancellation)
    {
        var patience = new Patience();
        foreach (var workflow in _workflows.Keys.TakeWhile(_ => !patience.IsLost))
            patience.Note((await ReadPausesAsync(new EventQuery(workflow, type), cancellation)).Trouble is null);
    }

    private async Task<Answer<EventRow>> ReadPausesAsync(EventQuery query, CancellationToken cancellation)
    {
        var answer = await client.EventsAsync(query, cancellation);
        if (answer.Trouble is { } trouble)
            _gaps.Add($"{query}: {trouble.Reason}");
        foreach (var row in answer.Rows)
            _pauses.Add(row);
        return answer;
    }
}
