using ProdShift.Core.Campaigns;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>Campaigns as they stand now, for those who ask.</summary>
internal sealed class CampaignReading(CampaignStore campaigns, CampaignPaths paths, TimeProvider clock)
{
    /// <summary>The answer about a campaign, or why there is none.</summary>
    public Task<Reply> OfAsync(
        string name, Func<Campaign, CampaignProgress, Reply> answer, CancellationToken cancellation) =>
        OfAsync(name, (campaign, progress) => Task.FromResult(answer(campaign, progress)), cancellation);

    /// <inheritdoc cref="OfAsync(string, Func{Campaign, CampaignProgress, Reply}, CancellationToken)"/>
    public async Task<Reply> OfAsync(
        string name, Func<Campaign, CampaignProgress, Task<Reply>> answer, CancellationToken cancellation)
    {
        if (await campaigns.FindAsync(name, cancellation) is not { } campaign)
            return Reply.ToUser(CampaignAnswers.NotFound(name, await campaigns.AllAsync(cancellation)));
        return await ProgressAsync(campaign, cancellation) is { } progress
            ? await answer(campaign, progress)
            : Reply.ToUser(CampaignAnswers.PathGone(campaign));
    }

    /// <summary>Null where its path is gone.</summary>
    public async Task<CampaignProgress?> ProgressAsync(Campaign campaign, CancellationToken cancellation) =>
        await paths.OfAsync(campaign, cancellation) is { } path
            ? CampaignProgress.Of(path, await campaigns.SignOffsAsync(campaign.Id, cancellation), clock.GetUtcNow())
            : null;

    /// <summary>Every campaign, newest first; without progress where its path is gone.</summary>
    public async Task<IReadOnlyList<(Campaign Campaign, CampaignProgress? Progress)>> AllAsync(CancellationToken cancellation)
    {
        var signOffs = await campaigns.SignOffsByCampaignAsync(cancellation);
        var list = new List<(Campaign, CampaignProgress?)>();
        foreach (var campaign in await campaigns.AllAsync(cancellation))
        {
            var path = await paths.OfAsync(campaign, cancellation);
            list.Add((campaign, path is null ? null : CampaignProgress.Of(path, signOffs[campaign.Id], clock.GetUtcNow())));
        }
        return list;
    }
}
