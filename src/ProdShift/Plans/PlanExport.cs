using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Outbox;
using ProdShift.Slack;
using ProdShift.Storage;

namespace ProdShift.Plans;

/// <summary>
/// Puts a plan, or the commands of its rows, into Slack as a file: in the channel where it was asked for if the bot is there,
/// else in the shift channel.
/// </summary>
internal sealed class PlanExport(
    PlanStore plans, Database database, SlackApi slack, IOptions<SlackOptions> options, TimeProvider clock)
{
    public async Task<Message> PlanAsync(Campaign campaign, string userId, string channel, CancellationToken cancellation)
    {
        var stored = await plans.ReadAsync(campaign, cancellation);
        if (!stored.Plan.Rows.Any())
            return new(Mrkdwn.Of($"*{campaign.Name}* has no plan yet, so there is nothing to export."));
        var file = $"{campaign.Name}-plan.csv";
        var said = Mrkdwn.Of($"{Mrkdwn.User(userId)} asked for the plan of *{campaign.Name}*.");
        return await PostAsync(said, file, PlanCsv.File(stored.Plan, stored.States), channel, cancellation);
    }

    /// <summary>Posts a file under a line that says who asked for it, and answers where it comes.</summary>
    public async Task<Message> PostAsync(
        Mrkdwn said, string fileName, byte[] content, string channel, CancellationToken cancellation)
    {
        var shift = options.Value.Channels.Shift;
        var place = channel == shift || (await slack.MayReadAsync(channel, cancellation)).Ok ? channel : shift;
        var post = OutboxMessage.Post(place, new(said));
        var file = OutboxMessage.File(place, fileName, fileName, content, threadOf: post.Id);
        await database.WriteAsync(
            transaction =>
            {
                OutboxStore.Add(transaction, [post, file], clock.GetUtcNow());
                return true;
            },
            cancellation);
        return new(Mrkdwn.Of($"`{fileName}` comes as a file in {Mrkdwn.Channel(place)}."));
    }
}
