using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Playbook;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns.Requests;

/// <summary>Opens a campaign's record for whoever may, typed or in a window.</summary>
internal sealed partial class Opening(
    CampaignRecords records,
    PathBook paths,
    RoleBook roles,
    IOptions<PlaybookOptions> playbook,
    IOptions<ExperimentOptions> experiment,
    ILogger<Opening> logger)
{
    /// <summary>The path of a campaign for which none is named; null if that cannot be known.</summary>
    public CampaignPath? UsualPath => Path(null);

    /// <summary>What a user is told who may open none; null for who may.</summary>
    public async Task<Mrkdwn?> RefusalAsync(string userId, CancellationToken cancellation) =>
        RoleWords.RefusalOfAny(await AnyRole.CheckAsync(roles, userId, cancellation));

    /// <summary>The result, or why the user may not.</summary>
    public async Task<(NewCampaign.Result? Result, Mrkdwn? Refusal)> OpenAsync(
        CampaignCommand.New wanted, string userId, string requestId, CancellationToken cancellation)
    {
        if (await RefusalAsync(userId, cancellation) is { } refusal)
            return (null, refusal);
        if (wanted.Group is { } group && await GroupWords.RefusalAsync(roles, group, userId, cancellation) is { } why)
            return (null, why);
        var result = await records.OpenAsync(wanted, Path(wanted.Path), userId, requestId, cancellation);
        if (result is NewCampaign.Result.Opened opened)
            LogOpened(userId, opened.Campaign.Name);
        return (result, null);
    }

    private CampaignPath? Path(string? asked) => paths.Choose(asked, playbook.Value.DefaultPath, experiment.Value.Name);

    [LoggerMessage(LogLevel.Information, "{User} opened campaign {Campaign}")]
    private partial void LogOpened(string user, string campaign);
}
