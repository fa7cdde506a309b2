using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Extensions.Options;
using ProdShift.Campaigns.Requests;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Outbox;
using ProdShift.Storage;

namespace ProdShift.Campaigns;

/// <summary>Opens campaign records. The same request again changes nothing and has the same result.</summary>
internal sealed class CampaignRecords(Database database, GateTeller gates, IOptions<SlackOptions> slack, TimeProvider clock)
{
    /// <param name="command">What the user asks for.</param>
    /// <param name="path">The path that was chosen for it; null if there is none.</param>
    /// <param name="userId">The user.</param>
    /// <param name="requestId">Slack's request.</param>
    /// <param name="cancellation">Gives up waiting for the database.</param>
    public Task<NewCampaign.Result> OpenAsync(
        CampaignCommand.New command, CampaignPath? path, string userId, string requestId, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                var existing = CampaignRows.All(transaction.Connection!, transaction);
                if (path is not null && CreatedBy(transaction, requestId, existing) is { } repeated)
                    return new NewCampaign.Result.Opened(repeated with { EventsPerJob = command.EventsPerJob }, path);
                var id = Guid.CreateVersion7().ToString();
                var candidate = new Campaign(
                    id, command.Name, path?.Name ?? "", command.JustIn, command.EventsPerJob, userId, clock.GetUtcNow())
                {
                    Requester = command.Requester,
                    Group = command.Group,
                };
                var result = NewCampaign.Decide(candidate, command.Path, path, existing);
                if (result is NewCampaign.Result.Opened opened)
                    Store(transaction, opened, requestId);
                return result;
            },
            cancellation);

    private static Campaign? CreatedBy(DbTransaction transaction, string requestId, IReadOnlyList<Campaign> existing)
    {
        var id = transaction.Connection!.ExecuteScalar<string?>(
            "SELECT id FROM campaign WHERE request_id = @requestId", new { requestId }, transaction);
        return existing.FirstOrDefault(campaign => campaign.Id == id);
    }

    private void Store(DbTransaction transaction, NewCampaign.Result.Opened opened, string requestId)
    {
        const string AddCampaign =
            """
            INSERT INTO campaign (id, name, path, created_by, created_at, request_id)
            VALUES (@Id, @Name, @Path, @CreatedBy, @CreatedAt, @requestId)
            """;
        var campaign = opened.Campaign;
        transaction.Connection!.Execute(
            AddCampaign,
            new { campaign.Id, campaign.Name, campaign.Path, campaign.CreatedBy, campaign.CreatedAt, requestId },
            transaction);
        transaction.Connection!.Execute(
            "INSERT INTO campaign_justin (justin_id, campaign_id) VALUES (@justIn, @Id)",
            campaign.JustIn.Select(justIn => new { justIn, campaign.Id }),
            transaction);
        CampaignPaths.Keep(transaction, campaign.Id, opened.Path, campaign.CreatedAt);
        foreach (var (field, value) in Values(campaign))
            CampaignValues.Add(transaction, campaign.Id, field, value, campaign.CreatedBy, campaign.CreatedAt, requestId);
        var file = RequestRows.File(transaction.Connection!, campaign, transaction);
        var announcement = CampaignAnnouncements.Opened(campaign, opened.Path, file);
        var message = OutboxMessage.Post(slack.Value.Channels.Shift, announcement) with { Id = campaign.Id }; // edited later
        OutboxStore.Add(transaction, [message], campaign.CreatedAt);
        var progress = CampaignProgress.Of(opened.Path, [], campaign.CreatedAt);
        gates.Tell(transaction, campaign, progress, campaign.CreatedAt, happened: null);
    }

    private static IEnumerable<(string Field, string Value)> Values(Campaign campaign)
    {
        if (campaign.EventsPerJob is { } events)
            yield return (CampaignValues.EventsPerJob, events.ToString(CultureInfo.InvariantCulture));
        if (campaign.Requester is { } requester)
            yield return (CampaignValues.Requester, requester);
        if (campaign.Group is { } group)
            yield return (CampaignValues.Group, group);
        if (campaign.JustIn.Count > 0)
            yield return (CampaignFields.JustIn.Id, string.Join(',', campaign.JustIn));
    }
}
