namespace ProdShift.Sources.JustIn;

/// <summary>
/// Reads all events of one workflow that matter, though justIN gives 10,000 at a time and the oldest: what reaches that many
/// is asked for again by event type, then stage, then site.
/// </summary>
internal sealed class WorkflowReader(JustInClient client, IReadOnlyCollection<string> sites, JobTable jobs)
{
    private const int MostSites = 500;
    private const int EventsPerFile = 2;
    private const int EventsPerProcessedFile = 8;

    /// <summary>Fills the table. Where it could not be filled wholly its numbers are not to be used.</summary>
    public Task<Trouble?> ReadAsync(WorkflowRow workflow, CancellationToken cancellation)
    {
        var whole = new EventQuery(workflow.WorkflowId);
        return IsLarge(workflow) ? AskByTypeAsync(whole, cancellation) : AskAsync(whole, cancellation);
    }

    /// <summary>Saves the first request, of 3 MB, where it would surely hit the cap.</summary>
    private static bool IsLarge(WorkflowRow workflow) =>
        ((long)EventsPerFile * (workflow.FilesTotal ?? 0)) + ((long)EventsPerProcessedFile * (workflow.FilesProcessed ?? 0))
        >= Answer<EventRow>.MaxRows;

    private async Task<Trouble?> AskAsync(EventQuery query, CancellationToken cancellation)
    {
        var (_, trouble) = await CountAsync(query, cancellation);
        return trouble;
    }

    private async Task<(int Rows, Trouble? Trouble)> CountAsync(EventQuery query, CancellationToken cancellation)
    {
        var answer = await client.EventsAsync(query, cancellation);
        if (answer.Trouble is { } trouble)
            return (0, trouble);
        foreach (var row in answer.Rows)
            jobs.Add(row);
        return (answer.Rows.Count, answer.Capped ? await SplitAsync(query, answer.Rows, cancellation) : null);
    }

    private Task<Trouble?> SplitAsync(EventQuery query, IReadOnlyList<EventRow> rows, CancellationToken cancellation)
    {
        if (query.Type is null)
            return AskByTypeAsync(query, cancellation);
        if (query.Stage is null)
            return AskByStageAsync(query, cancellation);
        var nowhere = rows.Any(row => row.SiteName is null || !EventQuery.CanAskFor(row.SiteName));
        if (query.Site is null && !nowhere)
            return AskBySiteAsync(query, cancellation);
        var reason = $"justIN gives only the oldest 10,000 {query}; its jobs are left out";
        return Task.FromResult<Trouble?>(new(reason, Answered: true));
    }

    private async Task<Trouble?> AskByTypeAsync(EventQuery query, CancellationToken cancellation)
    {
        foreach (var (type, _) in EventTypes.Needed)
        {
            if (await AskAsync(query with { Type = type }, cancellation) is { } trouble)
                return trouble;
        }
        return null;
    }

    /// <summary>Stages are numbered from 1 without a gap; the starts, asked for first, tell how many there are.</summary>
    private async Task<Trouble?> AskByStageAsync(EventQuery query, CancellationToken cancellation)
    {
        for (var stage = 1; ; stage++)
        {
            var (rows, trouble) = await CountAsync(query with { Stage = stage }, cancellation);
            if (trouble is not null || (rows == 0 && stage >= jobs.LastStage))
                return trouble;
        }
    }

    /// <summary>Only where even the starts reach the cap may there be sites that no event so far has named.</summary>
    private async Task<Trouble?> AskBySiteAsync(EventQuery query, CancellationToken cancellation)
    {
        List<string> places = query.Type == EventTypes.JobStarted ? [.. jobs.Sites.Union(sites)] : [.. jobs.Sites];
        if (places.Count > MostSites)
            return new($"justIN names {places.Count} sites for {query}, too many to ask for one by one", Answered: true);
        foreach (var site in places)
        {
            if (await AskAsync(query with { Site = site }, cancellation) is { } trouble)
                return trouble;
        }
        return null;
    }
}
