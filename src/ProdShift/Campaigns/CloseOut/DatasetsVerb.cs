using ProdShift.Slack;

namespace ProdShift.Campaigns.CloseOut;

/// <summary>/campaign datasets: the output datasets as they stand, while the catalogues are asked anew.</summary>
internal sealed class DatasetsVerb(CampaignStore campaigns, CampaignRights rights, DatasetStore datasets, DatasetCounting counting)
    : ICampaignVerb
{
    public string Word => "datasets";

    public Mrkdwn Help { get; } = Mrkdwn.Of(
        $"`/campaign datasets fd-mc-2024a` shows the output datasets, and has MetaCat and Rucio count them where they are configured.");

    public async Task<Reply> Handle(IReadOnlyList<string> words, SlashCommand command, CancellationToken cancellation)
    {
        if (words is not [var name])
            return Reply.ToUser(CampaignAnswers.Wrong("Say which campaign, in one word.", "/campaign datasets fd-mc-2024a"));
        if (await campaigns.FindAsync(name, cancellation) is not { } campaign)
            return Reply.ToUser(CampaignAnswers.NotFound(name, await campaigns.AllAsync(cancellation)));
        var standings = await datasets.StandingsAsync(campaign, cancellation);
        var mayAsk = await rights.RefusalAsync(campaign, command.UserId, cancellation) is null;
        var next = mayAsk
            ? counting.Begin(campaign, [.. standings.Select(standing => standing.Dataset)])
            : Mrkdwn.Of($"The catalogues are asked for people with a role only.");
        return Reply.ToUser(DatasetView.Of(campaign, standings, next));
    }
}
