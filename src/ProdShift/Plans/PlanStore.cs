using Microsoft.Data.Sqlite;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Storage;

namespace ProdShift.Plans;

/// <summary>The plans of campaigns. A change loads the plan, decides and stores in one transaction.</summary>
internal sealed class PlanStore(Database database, TimeProvider clock)
{
    /// <summary>Who changes a plan from the command line.</summary>
    public const string CommandLine = "command-line";

    /// <summary>Who fills in what justIN shows.</summary>
    public const string Bot = "prodshift-bot";

    public async Task<StoredPlan> ReadAsync(Campaign campaign, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var moment = ((SqliteConnection)connection).BeginTransaction(deferred: true);
        return PlanTables.Read(connection, campaign, moment);
    }

    /// <summary>Every change, oldest first.</summary>
    public async Task<IReadOnlyList<RecordedChange>> HistoryAsync(string campaignId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return PlanTables.History(connection, campaignId);
    }

    public Task<PlanOutcome> ChangeAsync(
        Campaign campaign,
        Func<StoredPlan, PlanDecision> decide,
        string userId,
        string requestId,
        CancellationToken cancellation) =>
        database.WriteAsync(
            transaction => PlanWriter.Change(transaction, campaign, Act(userId, requestId), decide), cancellation);

    /// <summary>Takes back the user's last change.</summary>
    public Task<PlanOutcome> UndoAsync(Campaign campaign, string userId, string requestId, CancellationToken cancellation) =>
        database.WriteAsync(transaction => PlanWriter.Undo(transaction, campaign, Act(userId, requestId)), cancellation);

    private PlanAct Act(string userId, string requestId) => new(userId, clock.GetUtcNow(), requestId);
}
