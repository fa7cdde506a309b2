using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Outbox;
using ProdShift.Roles;
using ProdShift.Storage;

namespace ProdShift.Campaigns;

/// <summary>Opens campaign records and adds to them. The same request again changes nothing and has the same result.</summary>
internal sealed class CampaignRecords(Database database, RoleBook roles, IOptions<SlackOptions> slack, TimeProvider clock)
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
                    id, command.Name, path?.Name ?? "", command.JustIn, command.EventsPerJob, userId, clock.GetUtcNow());
                var result = NewCampaign.Decide(candidate, command.Path, path, existing);
                if (result is NewCampaign.Result.Opened opened)
                    Store(transaction, opened, requestId);
                return result;
            },
            cancellation);

    /// <summary>Null if there is no such campaign.</summary>
    public Task<EventsSet?> SetEventsAsync(
        string name, int eventsPerJob, string userId, string requestId, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                var campaign = CampaignRows.All(transaction.Connection!, transaction)
                    .FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
                if (campaign is null)
                    return null;
                var repeat = IsRepeat(transaction, requestId);
                var changes = !repeat && campaign.EventsPerJob != eventsPerJob;
                if (changes)
                    AddSetting(transaction, campaign.Id, eventsPerJob, userId, requestId);
                return new EventsSet(campaign with { EventsPerJob = eventsPerJob }, changes || repeat);
            },
            cancellation);

    private static Campaign? CreatedBy(DbTransaction transaction, string requestId, IReadOnlyList<Campaign> existing)
    {
        var id = transaction.Connection!.ExecuteScalar<string?>(
            "SELECT id FROM campaign WHERE request_id = @requestId", new { requestId }, transaction);
        return existing.FirstOrDefault(campaign => campaign.Id == id);
    }

    private static bool IsRepeat(DbTransaction transaction, string requestId) =>
        transaction.Connection!.ExecuteScalar<int>(
            "SELECT COUNT(*) FROM campaign_setting WHERE request_id = @requestId", new { requestId }, transaction) > 0;

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
        if (campaign.EventsPerJob is { } events)
            AddSetting(transaction, campaign.Id, events, campaign.CreatedBy, requestId);
        var announcement = CampaignAnnouncements.Opened(opened, roles);
        OutboxStore.Add(transaction, [OutboxMessage.Post(slack.Value.Channels.Shift, announcement)], campaign.CreatedAt);
    }

    private void AddSetting(DbTransaction transaction, string campaignId, int events, string userId, string requestId)
    {
        const string Sql =
            """
            INSERT INTO campaign_setting (campaign_id, number, events_per_job, user_id, at, request_id)
            SELECT @campaignId, COALESCE(MAX(number), 0) + 1, @events, @userId, @now, @requestId
            FROM campaign_setting
            WHERE campaign_id = @campaignId
            """;
        var now = clock.GetUtcNow();
        transaction.Connection!.Execute(Sql, new { campaignId, events, userId, now, requestId }, transaction);
    }
}

/// <summary>The campaign with its events per job; not changed if they were that already.</summary>
internal sealed record EventsSet(Campaign Campaign, bool Changed);
