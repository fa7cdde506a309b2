using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Core.ExitCodes;
using ProdShift.ExitCodes;
using ProdShift.Monitoring;
using ProdShift.Roles;
using ProdShift.Storage;

namespace ProdShift.CampaignWatch;

/// <summary>
/// After each check, looks at each campaign: does the tasks that can be seen in justIN, sums up tests and samples that have ended,
/// and tells those who are waited for or who asked to be told.
/// </summary>
internal sealed partial class CampaignWatcher(
    Database database,
    CampaignSights sights,
    SeenTasks tasks,
    SummaryTeller summaries,
    SampleTeller samples,
    GroupTeller groups,
    ErrorBook errors,
    RoleBook roles,
    TimeProvider clock,
    ILogger<CampaignWatcher> logger) : ICheckFollower
{
    public async Task CheckedAsync(CheckReport report, CancellationToken cancellation)
    {
        var requesters = (await roles.PeopleAsync(PathItem.RequesterRole, cancellation)).Users;
        var known = await errors.ReadAsync(cancellation);
        await using var connection = await database.OpenAsync(cancellation);
        foreach (var campaign in CampaignRows.All(connection).Where(campaign => campaign.JustIn.Count > 0))
            await LookAsync(campaign, requesters, known, cancellation);
    }

    /// <summary>Each campaign apart from the others: one that fails must not keep the rest from being looked at.</summary>
    private async Task LookAsync(
        Campaign campaign, IReadOnlyList<string> requesters, ErrorCatalogue known, CancellationToken cancellation)
    {
        try
        {
            await database.WriteAsync(
                transaction =>
                {
                    var (connection, now) = (transaction.Connection!, clock.GetUtcNow());
                    if (sights.Of(connection, campaign, now, transaction) is not { } sight)
                        return false;
                    if (tasks.Look(transaction, sight))
                        sight = sights.Of(connection, campaign, now, transaction)!;
                    summaries.Look(transaction, sight, known);
                    samples.Look(transaction, sight, requesters);
                    groups.Look(transaction, sight);
                    return true;
                },
                cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error, campaign.Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "Looking at campaign {Campaign} after a check failed; it is tried again after the next")]
    private partial void LogFailed(Exception error, string campaign);
}
