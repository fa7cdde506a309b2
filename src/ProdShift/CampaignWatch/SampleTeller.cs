using System.Data.Common;
using Microsoft.Extensions.Options;
using ProdShift.Campaigns;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Outbox;

namespace ProdShift.CampaignWatch;

/// <summary>
/// When the validation sample is complete, tells the shift that the campaign is paused until its requester's answer, and asks the
/// requester for it (the shifter tutorial, section 3). The bot pauses nothing itself.
/// </summary>
internal sealed class SampleTeller(IOptions<SlackOptions> slack)
{
    /// <param name="transaction">The transaction.</param>
    /// <param name="sight">The campaign.</param>
    /// <param name="requesters">The people of the role of requesters, for a campaign that names nobody.</param>
    public void Look(DbTransaction transaction, CampaignSight sight, IReadOnlyList<string> requesters)
    {
        if (sight.Progress.Current is not { Step.Runs: StepRuns.Validation } step || !IsComplete(sight, step))
            return;
        var answers = CampaignGate.Answers(step);
        var summary = sight.Summary(StepRuns.Validation);
        if (answers.All(item => item.IsDone)
            || !WatchRows.Add(
                transaction, sight.Campaign.Id, WatchRows.Sample, summary.Key, SummaryText.Evidence(summary), sight.Now))
        {
            return;
        }
        var asked = Asked(sight.Campaign, requesters);
        var datasets = Datasets(transaction, sight);
        var missing = answers.First(item => !item.IsDone).Item;
        OutboxStore.Add(
            transaction,
            [
                OutboxMessage.Post(slack.Value.Channels.Shift, SampleMessages.Paused(sight.Campaign, summary, asked)),
                .. asked.Select(user => OutboxMessage.Post(
                    user, SampleMessages.Question(sight.Campaign, summary, datasets, missing))),
            ],
            sight.Now);
    }

    /// <summary>Its workflows have ended, and the plan, or a person where there is none for it, says that these are all.</summary>
    private static bool IsComplete(CampaignSight sight, StepProgress step)
    {
        if (!sight.Summary(StepRuns.Validation).HasEnded)
            return false;
        if (PlannedWork.Rows(sight.Plan, StepRuns.Validation).Count > 0)
            return sight.Outcome(StepRuns.Validation).Holds;
        return step.Items.Where(item => item.Item.Check == AutomaticCheck.WorkflowsFinished).All(item => item.IsDone);
    }

    private static IReadOnlyList<string> Asked(Campaign campaign, IReadOnlyList<string> requesters)
    {
        if (campaign.Requester is { } requester)
            return [requester];
        return requesters.Count > 0 ? requesters : [campaign.CreatedBy];
    }

    /// <summary>The plan's output datasets, or what the campaign's file says of them.</summary>
    private static IReadOnlyList<string> Datasets(DbTransaction transaction, CampaignSight sight)
    {
        if (PlannedWork.Outputs(sight.Plan, StepRuns.Validation) is { Count: > 0 } planned)
            return planned;
        return CampaignValues.Of(transaction.Connection!, sight.Campaign.Id, transaction).TryGetValue("datasets", out var said)
            ? said.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
    }
}
