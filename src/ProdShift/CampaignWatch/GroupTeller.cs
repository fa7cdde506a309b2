using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using ProdShift.Campaigns;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Outbox;
using ProdShift.Roles;

namespace ProdShift.CampaignWatch;

/// <summary>
/// Tells the group of a campaign of its workflows: submitted, finished, aborted; one message a check (an ask of ATLAS's production
/// managers).
/// </summary>
internal sealed class GroupTeller(RoleBook roles, IOptions<SlackOptions> slack, IOptions<GateOptions> options)
{
    public void Look(DbTransaction transaction, CampaignSight sight)
    {
        if (sight.Campaign.Group is not { } group || !options.Value.GroupNotices)
            return;
        var digest = GroupDigest.Of(sight.Workflows, Told(transaction));
        if (digest.News.Count == 0)
            return;
        Note(transaction, digest, sight.Now);
        var since = Since(transaction, sight);
        var fresh = new GroupDigest([.. digest.News.Where(one => one.Workflow.IsOfTimeFrom(since))]);
        if (fresh.News.Count == 0)
            return;
        var line = ProgressLine.Of(sight.Workflows, PlannedWork.Files(sight.Plan));
        var message = GroupMessage.Of(sight.Campaign, fresh, line, roles.Mention(group));
        OutboxStore.Add(transaction, [OutboxMessage.Post(slack.Value.Channels.Shift, message)], sight.Now);
    }

    private static Dictionary<(string, int), GroupNews> Told(DbTransaction transaction) =>
        transaction.Connection!.Query<(string Source, long Workflow, string News)>(
            "SELECT source, workflow, news FROM group_notice", transaction: transaction)
            .ToDictionary(row => (row.Source, (int)row.Workflow), row => Enum.Parse<GroupNews>(row.News));

    private static void Note(DbTransaction transaction, GroupDigest digest, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO group_notice (source, workflow, news, at) VALUES (@Source, @Id, @news, @now)
            ON CONFLICT (source, workflow) DO UPDATE SET news = excluded.news, at = excluded.at
            """,
            digest.News.Select(one => new { one.Workflow.Source, one.Workflow.Id, news = one.News.ToString(), now }),
            transaction);

    /// <summary>What had ended before the campaign was the group's is no news to it.</summary>
    private static DateTimeOffset Since(DbTransaction transaction, CampaignSight sight) =>
        CampaignValues.Of(transaction.Connection!, sight.Campaign.Id, transaction).TryGetValue(CampaignValues.Group, out var said)
            ? said.At
            : sight.Campaign.CreatedAt;
}
