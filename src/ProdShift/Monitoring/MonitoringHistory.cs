using System.Data.Common;
using System.Globalization;
using Dapper;
using ProdShift.Core.Freezes;
using ProdShift.Core.Monitoring;
using ProdShift.Freezes;

namespace ProdShift.Monitoring;

/// <summary>What earlier checks of a source knew, as the rules want it.</summary>
internal static class MonitoringHistory
{
    public static History Read(DbConnection connection, string source) =>
        ReadWith(FreezeStore.Active(connection), connection, source);

    /// <summary>With freezes that hold.</summary>
    public static History ReadWith(IReadOnlyList<Freeze> freezes, DbConnection connection, string source)
    {
        var facts = WorkflowFacts.Of(connection, source);
        return ReadPauses(connection, source) with
        {
            Freezes = freezes,
            CampaignSeenAt = CampaignsSeen(connection, source),
            FirstSeen = facts.ToDictionary(fact => fact.Key, fact => fact.Value.SeenAt),
            FirstSeenStarted = facts.Where(fact => fact.Value.RunAt is not null)
                .ToDictionary(fact => fact.Key, fact => fact.Value.RunAt!.Value),
        };
    }

    private static History ReadPauses(DbConnection connection, string source) => new()
    {
        PauseOverBy = connection.Query<(long Workflow, long Event)>(
            """
            SELECT workflow, max(last_pause) FROM workflow_total
            WHERE source = @source AND state <> 'Paused' AND last_pause IS NOT NULL GROUP BY workflow
            """,
            new { source }).ToDictionary(row => (int)row.Workflow, row => row.Event),
        FirstPauseTold = FirstPauses(connection, source),
        AlreadyEnded = connection.Query<long>(
            """
            SELECT t.workflow FROM workflow_total t JOIN campaign_seen c ON c.source = t.source AND c.campaign = t.campaign
            WHERE t.source = @source AND t.state = 'Finished' AND t.checked_at = c.first_at
            """,
            new { source }).Select(workflow => (int)workflow).ToHashSet(),
    };

    private static Dictionary<int, DateTimeOffset> CampaignsSeen(DbConnection connection, string source) =>
        connection.Query<SeenRow>(
            "SELECT campaign AS Id, first_at AS At FROM campaign_seen WHERE source = @source", new { source })
            .ToDictionary(row => (int)row.Id, row => row.At);

    /// <summary>The key of a pause by justIN is "workflow:event".</summary>
    private static Dictionary<int, long> FirstPauses(DbConnection connection, string source) =>
        connection.Query<(long Workflow, string Key)>(
            "SELECT workflow, key FROM alert WHERE source = @source AND rule = @rule",
            new { source, rule = RuleNames.PausedWorkflow })
            .Select(row => (
                Workflow: (int)row.Workflow,
                Known: long.TryParse(
                    row.Key.AsSpan(row.Key.IndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id),
                Event: id))
            .Where(pause => pause.Known)
            .GroupBy(pause => pause.Workflow)
            .ToDictionary(pauses => pauses.Key, pauses => pauses.Min(pause => pause.Event));

    private sealed record SeenRow(long Id, DateTimeOffset At);
}
