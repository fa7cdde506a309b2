using Dapper;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Outbox;
using ProdShift.Slack;
using ProdShift.Storage;

namespace ProdShift.Campaigns;

/// <summary>Tells the shift channel of watched campaigns that no record claims, once of each.</summary>
internal sealed class UnclaimedNotices(Database database, IOptions<SlackOptions> slack, TimeProvider clock)
{
    public Task NoticeUnclaimedAsync(
        IReadOnlyCollection<(string Source, int Campaign)> configured, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                var connection = transaction.Connection!;
                var claimed = connection
                    .Query<int>("SELECT justin_id FROM campaign_justin", transaction: transaction)
                    .ToHashSet();
                var told = connection
                    .Query<(string, int)>("SELECT source, campaign FROM campaign_notice", transaction: transaction)
                    .ToHashSet();
                var unclaimed = UnclaimedCampaigns.New(configured, claimed, told);
                if (unclaimed.Count == 0)
                    return 0;
                var now = clock.GetUtcNow();
                connection.Execute(
                    "INSERT INTO campaign_notice (source, campaign, at) VALUES (@Source, @Campaign, @now)",
                    unclaimed.Select(watched => new { watched.Source, watched.Campaign, now }),
                    transaction);
                OutboxStore.Add(transaction, [OutboxMessage.Post(slack.Value.Channels.Shift, Notice(unclaimed))], now);
                return unclaimed.Count;
            },
            cancellation);

    public static Message Notice(IReadOnlyList<(string Source, int Campaign)> unclaimed)
    {
        var sources = unclaimed.GroupBy(watched => watched.Source)
            .Select(source => Mrkdwn.Of($"{JustInWords.Campaigns(source.Select(watched => watched.Campaign))} ({source.Key})"));
        var numbers = string.Join(',', unclaimed.Select(watched => watched.Campaign).Distinct().Take(10));
        return new(Mrkdwn.Lines(
        [
            Mrkdwn.Of($":warning: No campaign record claims {Mrkdwn.Join("; ", sources).Cut(3_000)}."),
            Mrkdwn.Of($"They are watched, but nobody can sign off for them, and the weekly summary cannot count their events."),
            Mrkdwn.Of($"Open a record for those that belong together: `/campaign new NAME --justin {numbers}`"),
        ]));
    }
}
