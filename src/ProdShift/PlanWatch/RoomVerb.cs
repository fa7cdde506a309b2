using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans.Commands;
using ProdShift.Plans;
using ProdShift.Slack;
using ProdShift.Storage;

namespace ProdShift.PlanWatch;

/// <summary>/campaign room: whether a next workflow may be submitted now, or why not.</summary>
internal sealed class RoomVerb(
    CampaignStore campaigns, CampaignGates gates, RoomReading room, Database database) : ICampaignVerb
{
    public string Word => "room";

    public Mrkdwn Help { get; } = Mrkdwn.Of(
        $"`/campaign room fd-mc-2024a` says whether a next workflow of its plan may be submitted, or why not.");

    public async Task<Reply> Handle(IReadOnlyList<string> words, SlashCommand command, CancellationToken cancellation)
    {
        if (words is not [var name])
            return Reply.ToUser(CampaignAnswers.Wrong("Say which campaign, in one word.", "/campaign room fd-mc-2024a"));
        return await campaigns.FindAsync(name, cancellation) is { } campaign
            ? Reply.ToUser(await AnswerAsync(campaign, cancellation))
            : Reply.ToUser(CampaignAnswers.NotFound(name, await campaigns.AllAsync(cancellation)));
    }

    private async Task<Mrkdwn> AnswerAsync(Campaign campaign, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var stored = PlanTables.Read(connection, campaign);
        if (!stored.Plan.Rows.Any())
            return Mrkdwn.Of($"*{campaign.Name}* has no plan yet: `/plan add {campaign.Name}` begins it.");
        var workflows = WatchedWorkflow.Of(connection, campaign);
        var facts = room.Facts(connection, campaign, stored, workflows, await gates.ReadAsync(cancellation));
        return RoomWords.Of(campaign, RoomForNext.Decide(facts, room.Settings));
    }
}
