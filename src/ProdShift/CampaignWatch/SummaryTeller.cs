using System.Data.Common;
using Microsoft.Extensions.Options;
using ProdShift.Campaigns;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Core.ExitCodes;
using ProdShift.Outbox;

namespace ProdShift.CampaignWatch;

/// <summary>
/// Posts the summary of the tests, or of the validation sample, once its workflows have all ended: for the meeting in the reports
/// channel, and in the thread of the step that it is for.
/// </summary>
internal sealed class SummaryTeller(IOptions<SlackOptions> slack)
{
    public void Look(DbTransaction transaction, CampaignSight sight, ErrorCatalogue errors)
    {
        if (sight.Progress.Current is not { Step.Runs: StepRuns.Tests or StepRuns.Validation } step)
            return;
        var phase = step.Step.Runs;
        var summary = sight.Summary(phase);
        if (!summary.HasEnded
            || !WatchRows.Add(
                transaction, sight.Campaign.Id, WatchRows.Summary, summary.Key, SummaryText.Evidence(summary), sight.Now))
        {
            return;
        }
        var message = SummaryMessage.Of(sight.Campaign, summary, sight.Outcome(phase), errors);
        var messages = new List<OutboxMessage> { OutboxMessage.Post(slack.Value.Channels.Reports, message) };
        if (GateRows.Last(transaction.Connection!, sight.Campaign.Id, transaction) is { } gate)
            messages.Add(OutboxMessage.Post(slack.Value.Channels.Shift, message, threadOf: gate.MessageId));
        OutboxStore.Add(transaction, messages, sight.Now);
    }
}
