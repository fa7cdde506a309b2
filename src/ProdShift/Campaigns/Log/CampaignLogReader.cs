using System.Data.Common;
using System.Globalization;
using Dapper;
using ProdShift.Campaigns.CloseOut;
using ProdShift.CampaignWatch;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Core.Campaigns.Log;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Plans;
using ProdShift.Storage;

namespace ProdShift.Campaigns.Log;

/// <summary>Reads everything that the database knows of a campaign.</summary>
internal sealed class CampaignLogReader(Database database, CampaignPaths paths, TimeProvider clock)
{
    private static readonly IReadOnlyList<LogField> Fields =
        [.. RequestItems.All.Select(item => new LogField(item.Id, item.Title))];

    public async Task<CampaignLog> ReadAsync(Campaign campaign, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return CampaignLog.Build(Read(connection, campaign, clock.GetUtcNow()));
    }

    private LogFacts Read(DbConnection connection, Campaign campaign, DateTimeOffset now)
    {
        var path = paths.Of(connection, campaign);
        var signOffs = SignOffRows.Of(connection, campaign.Id);
        var progress = path is null ? null : CampaignProgress.Of(path, signOffs, now);
        var workflows = CampaignWorkflows.Of(connection, campaign.JustIn);
        var replaced = Replaced(connection, campaign);
        var yields = workflows.Select(workflow => Yield(workflow, campaign, replaced)).ToList();
        var openings = Openings(connection, campaign, path);
        return new(campaign, path?.Title ?? campaign.Path, now)
        {
            Fields = Fields,
            Values = Values(connection, campaign),
            Steps = progress is null ? [] : LogPath.Steps(progress),
            Openings = openings,
            Decisions = LogPath.Decisions(signOffs, path),
            PlanChanges =
            [
                .. PlanTables.History(connection, campaign.Id)
                    .Select(change => new LoggedPlanChange(change.What, change.UserId, change.At)),
            ],
            Summaries =
            [
                .. WatchRows.Of(connection, campaign.Id)
                    .Select(told => new LoggedNote($"{told.What}: {told.Text}", told.At)),
            ],
            Workflows =
            [
                .. workflows.Zip(yields, (workflow, produced) => LogWorkflow.Of(workflow, campaign.Name, produced)),
            ],
            States = States(connection, campaign),
            Produced = ProducedEvents.Of(yields, Requested(connection, campaign)),
            Datasets = DatasetStore.Standings(connection, campaign),
            DatasetCounts = [.. DatasetRows.Of(connection, campaign.Id).Select(line => line.Count).OfType<DatasetCount>()],
            Alerts = LogAlerts.Read(connection, campaign),
            Shifts = LogShifts.Read(connection, campaign.CreatedAt, End(progress, openings) ?? now),
        };
    }

    private static WorkflowYield Yield(
        CampaignWorkflow workflow, Campaign campaign, IReadOnlyDictionary<int, int> replaced) => new(
        workflow.Id,
        workflow.Status.Jobs?.ExitZero,
        campaign.EventsPerJob,
        workflow switch
        {
            { Counts: false } => "never run, or deleted",
            _ when replaced.TryGetValue(workflow.Id, out var by) => string.Create(
                CultureInfo.InvariantCulture, $"replaced by workflow {by}"),
            _ when Scopes.IsProduction(workflow.Status.Scope) == false => "a test",
            _ => null,
        });

    /// <summary>Workflows whose row was submitted anew, with the newer one: their files were made again.</summary>
    private static Dictionary<int, int> Replaced(DbConnection connection, Campaign campaign) =>
        PlanTables.Read(connection, campaign).Plan.Rows
            .Where(entry => entry.Row is { Dropped: false, Replaces: not null, Workflow: not null })
            .GroupBy(entry => entry.Row.Replaces!.Value, entry => entry.Row.Workflow!.Value)
            .ToDictionary(row => row.Key, row => row.Last());

    /// <summary>A campaign's time is over when its last step was done.</summary>
    private static DateTimeOffset? End(CampaignProgress? progress, IReadOnlyList<LoggedOpening> openings) =>
        progress is { Current: null } ? openings.LastOrDefault(opening => opening.Number is null)?.At : null;

    private static long? Requested(DbConnection connection, Campaign campaign) =>
        RequestFile.Of(CampaignValues.Of(connection, campaign.Id).ToDictionary(value => value.Key, value => value.Value.Value))
            .EventsRequested;

    private static IReadOnlyList<LoggedValue> Values(DbConnection connection, Campaign campaign) =>
    [
        .. CampaignValues.History(connection, campaign.Id).Select(value => new LoggedValue(
            value.Field,
            value.Field == CampaignValues.Requester ? LogMentions.Of(value.Value) : value.Value,
            value.UserId,
            value.At)),
    ];

    private static IReadOnlyList<LoggedOpening> Openings(DbConnection connection, Campaign campaign, CampaignPath? path) =>
    [
        .. connection.Query<(string Step, long At)>(
                "SELECT step AS Step, at AS At FROM gate WHERE campaign_id = @Id ORDER BY number", new { campaign.Id })
            .Select(row => Opening(row.Step, DateTimeOffset.FromUnixTimeMilliseconds(row.At), path)),
    ];

    private static LoggedOpening Opening(string id, DateTimeOffset at, CampaignPath? path)
    {
        if (id.Length == 0)
            return new(null, "", at);
        var found = path?.Steps.Index().FirstOrDefault(step => step.Item.Id == id);
        return found is { Item: { } step, Index: var index } ? new(index + 1, step.Name, at) : new(0, id, at);
    }

    private static IReadOnlyList<LoggedState> States(DbConnection connection, Campaign campaign) =>
    [
        .. connection.Query<(long Workflow, string State, long At)>(
                """
                SELECT workflow AS Workflow, state AS State, checked_at AS At
                FROM (SELECT workflow, state, checked_at,
                             lag(state) OVER (PARTITION BY source, workflow ORDER BY checked_at) AS before
                      FROM workflow_total WHERE campaign IN @JustIn)
                WHERE before IS NULL OR before <> state
                ORDER BY checked_at, workflow
                """,
                new { campaign.JustIn })
            .Select(row => new LoggedState(
                (int)row.Workflow, row.State.ToLowerInvariant(), DateTimeOffset.FromUnixTimeMilliseconds(row.At))),
    ];
}
