using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Sheets;
using ProdShift.Slack;
using ProdShift.Storage;

namespace ProdShift.Plans;

/// <summary>
/// Finds the campaign of a wish about a plan, looks up who may, and answers in words. What a change completes is done at once.
/// </summary>
internal sealed partial class PlanDesk(
    CampaignStore campaigns,
    PlanStore plans,
    CampaignRights rights,
    Database database,
    TaskSights tasks,
    TimeProvider clock,
    ILogger<PlanDesk> logger)
{
    /// <summary>The campaign of a name, or words about those there are.</summary>
    public async Task<(Campaign? Campaign, Mrkdwn Words)> FindAsync(string name, CancellationToken cancellation)
    {
        var all = await campaigns.AllAsync(cancellation);
        return all.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } campaign
            ? (campaign, Mrkdwn.Empty)
            : (null, CampaignAnswers.NotFound(name, all));
    }

    /// <summary>Null for somebody who may change the plan.</summary>
    public Task<Mrkdwn?> RefusalAsync(Campaign campaign, string userId, CancellationToken cancellation) =>
        rights.RefusalAsync(campaign, userId, cancellation);

    /// <summary>Answers what only reads.</summary>
    public async Task<Message> ReadAsync(string name, Func<Campaign, Task<Message>> answer, CancellationToken cancellation) =>
        await FindAsync(name, cancellation) switch
        {
            ({ } campaign, _) => await answer(campaign),
            var (_, words) => new(words),
        };

    /// <summary>Answers what changes something, for those who may.</summary>
    public Task<Message> ActAsync(
        string name, string userId, Func<Campaign, Task<Message>> answer, CancellationToken cancellation) =>
        ReadAsync(
            name,
            async campaign => await RefusalAsync(campaign, userId, cancellation) is { } refusal
                ? new(refusal)
                : await answer(campaign),
            cancellation);

    public async Task<Message> ShowAsync(Campaign campaign, string filter, CancellationToken cancellation) =>
        PlanView.Of(campaign, await plans.ReadAsync(campaign, cancellation), filter);

    public async Task<Message> HistoryAsync(Campaign campaign, CancellationToken cancellation) =>
        PlanAnswers.History(campaign, await plans.HistoryAsync(campaign.Id, cancellation));

    public Task<PlanOutcome> AddAsync(
        Campaign campaign, PlanWish wish, string userId, string requestId, CancellationToken cancellation) =>
        ChangeAsync(
            campaign, stored => PlanBuilder.Add(stored.Plan, wish, stored.HighestRow), userId, requestId, cancellation);

    public Task<PlanOutcome> SetAsync(
        Campaign campaign, RowSelection rows, PlanEdit edit, string userId, string requestId, CancellationToken cancellation) =>
        ChangeAsync(
            campaign, stored => PlanChange.Apply(stored.Plan, rows, edit, stored.States), userId, requestId, cancellation);

    /// <summary>Imports a table that was read whole: all of it is stored, or nothing.</summary>
    public Task<PlanOutcome> ImportAsync(
        Campaign campaign, PlanDraft draft, string userId, string requestId, CancellationToken cancellation) =>
        ChangeAsync(campaign, stored => PlanImport.Decide(stored, draft), userId, requestId, cancellation);

    public async Task<PlanOutcome> UndoAsync(
        Campaign campaign, string userId, string requestId, CancellationToken cancellation) =>
        await DoneAsync(campaign, await plans.UndoAsync(campaign, userId, requestId, cancellation), cancellation);

    private async Task<PlanOutcome> ChangeAsync(
        Campaign campaign,
        Func<StoredPlan, PlanDecision> decide,
        string userId,
        string requestId,
        CancellationToken cancellation) =>
        await DoneAsync(campaign, await plans.ChangeAsync(campaign, decide, userId, requestId, cancellation), cancellation);

    private async Task<PlanOutcome> DoneAsync(Campaign campaign, PlanOutcome outcome, CancellationToken cancellation)
    {
        if (outcome is not PlanOutcome.Done(var change))
            return outcome;
        LogChanged(change.UserId, campaign.Name, change.Number);
        await database.WriteAsync(
            transaction => tasks.Look(transaction, campaign, clock.GetUtcNow(), AutomaticCheck.PlanComplete), cancellation);
        return outcome;
    }

    [LoggerMessage(LogLevel.Information, "{User} changed the plan of campaign {Campaign}: change {Number}")]
    private partial void LogChanged(string user, string campaign, int number);
}
