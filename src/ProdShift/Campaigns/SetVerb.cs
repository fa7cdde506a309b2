using ProdShift.Core.Campaigns;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>/campaign set: says something of a campaign anew.</summary>
internal sealed class SetVerb(CampaignStore campaigns, CampaignRecords records, CampaignRights rights) : ICampaignVerb
{
    public string Word => "set";

    public Mrkdwn Help { get; } = Mrkdwn.Of($"`/campaign set fd-mc-2024a --events-per-job 50` sets the number for the summaries.");

    public async Task<Reply> Handle(IReadOnlyList<string> words, SlashCommand command, CancellationToken cancellation) =>
        CampaignCommand.Set.Read(words) switch
        {
            CampaignCommand.Set wanted => Reply.ToUser(await SetAsync(wanted, command, cancellation)),
            CampaignCommand.Wrong wrong => Reply.ToUser(CampaignAnswers.Wrong(wrong.What, wrong.Example)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private async Task<Mrkdwn> SetAsync(CampaignCommand.Set wanted, SlashCommand command, CancellationToken cancellation)
    {
        if (await campaigns.FindAsync(wanted.Name, cancellation) is not { } campaign)
            return CampaignAnswers.NotFound(wanted.Name, await campaigns.AllAsync(cancellation));
        if (await rights.RefusalAsync(campaign, command.UserId, cancellation) is { } refusal)
            return refusal;
        return CampaignAnswers.Of(
            await records.SetEventsAsync(campaign, wanted.EventsPerJob, command.UserId, command.RequestId, cancellation));
    }
}
