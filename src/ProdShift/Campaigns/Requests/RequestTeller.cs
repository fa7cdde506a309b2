using System.Data.Common;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Outbox;

namespace ProdShift.Campaigns.Requests;

/// <summary>
/// Says what was written into the campaign's file: in the thread of its current step, in the message that announced the record,
/// and to the path, whose task is done once the file is complete.
/// </summary>
internal sealed class RequestTeller(
    CampaignPaths paths, SignOffRecords signOffs, GateTeller gates, IOptions<SlackOptions> slack)
{
    private string Channel => slack.Value.Channels.Shift;

    public void Tell(DbTransaction transaction, RequestResult.Stored stored, string userId, DateTimeOffset now)
    {
        var campaign = stored.Campaign;
        var path = paths.Of(transaction.Connection!, campaign, transaction);
        if (path is not null && RequestRows.IsAnnounced(transaction, campaign.Id))
        {
            var announcement = CampaignAnnouncements.Opened(campaign, path, stored.File);
            OutboxStore.Add(transaction, [OutboxMessage.Edit(Channel, announcement, campaign.Id)], now);
        }
        var gate = path is null ? null : Gate(transaction, campaign, path, now);
        var said = RequestWords.Said(stored, userId);
        OutboxStore.Add(transaction, [OutboxMessage.Post(Channel, new(said), threadOf: gate?.MessageId)], now);
        if (path is not null)
            See(transaction, stored, path, now);
    }

    /// <summary>The message of the current step, brought up to date; null where there is no path to have steps.</summary>
    private GateRow? Gate(DbTransaction transaction, Campaign campaign, CampaignPath path, DateTimeOffset now)
    {
        var decisions = SignOffRows.Of(transaction.Connection!, campaign.Id, transaction);
        gates.Tell(transaction, campaign, CampaignProgress.Of(path, decisions, now), now, happened: null);
        return GateRows.Last(transaction.Connection!, campaign.Id, transaction);
    }

    private void See(DbTransaction transaction, RequestResult.Stored stored, CampaignPath path, DateTimeOffset now)
    {
        var file = stored.File;
        var holds = file.IsComplete && file.Contradictions.Count == 0;
        foreach (var task in path.Items.Where(item => item.Check == AutomaticCheck.FileComplete))
            signOffs.See(transaction, stored.Campaign, path, task, holds, RequestWords.Numbers(file), now);
    }
}
