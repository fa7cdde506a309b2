using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Playbook;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>Answers /campaign: opens records, and shows them.</summary>
internal sealed partial class CampaignCommandHandler(
    CampaignStore campaigns,
    CampaignRecords records,
    PathBook paths,
    RoleBook roles,
    IOptions<PlaybookOptions> playbook,
    IOptions<ExperimentOptions> experiment,
    ILogger<CampaignCommandHandler> logger) : ISlashCommandHandler
{
    public SlashCommandInfo Info { get; } = new(
        "/campaign", "Open a campaign's record, or show what it waits for", "new NAME --justin 11 | show NAME | list | help");

    public Task<Reply> Handle(SlashCommand command, CancellationToken cancellation) => CampaignCommand.Parse(command.Text) switch
    {
        CampaignCommand.New wanted => IfAllowedAsync(command, () => OpenAsync(wanted, command, cancellation), cancellation),
        CampaignCommand.Set wanted => IfAllowedAsync(command, () => SetAsync(wanted, command, cancellation), cancellation),
        CampaignCommand.Show show => ShowAsync(show.Name, cancellation),
        CampaignCommand.List => ListAsync(cancellation),
        CampaignCommand.Wrong wrong => Task.FromResult(Reply.ToUser(CampaignAnswers.Wrong(wrong.What, wrong.Example))),
        _ => Task.FromResult(Reply.ToUser(CampaignAnswers.Help)),
    };

    private async Task<Reply> IfAllowedAsync(SlashCommand command, Func<Task<Mrkdwn>> change, CancellationToken cancellation) =>
        Reply.ToUser(RoleWords.RefusalOfAny(await AnyRole.CheckAsync(roles, command.UserId, cancellation)) ?? await change());

    private async Task<Mrkdwn> OpenAsync(CampaignCommand.New wanted, SlashCommand command, CancellationToken cancellation)
    {
        var path = paths.Choose(wanted.Path, playbook.Value.DefaultPath, experiment.Value.Name);
        var result = await records.OpenAsync(wanted, path, command.UserId, command.RequestId, cancellation);
        if (result is NewCampaign.Result.Opened opened)
            LogOpened(command.UserId, opened.Campaign.Name);
        return CampaignAnswers.Of(result, paths);
    }

    private async Task<Mrkdwn> SetAsync(CampaignCommand.Set wanted, SlashCommand command, CancellationToken cancellation)
    {
        var set = await records.SetEventsAsync(wanted.Name, wanted.EventsPerJob, command.UserId, command.RequestId, cancellation);
        return set is null
            ? CampaignAnswers.NotFound(wanted.Name, await campaigns.AllAsync(cancellation))
            : CampaignAnswers.Of(set);
    }

    private async Task<Reply> ShowAsync(string name, CancellationToken cancellation)
    {
        if (await campaigns.FindAsync(name, cancellation) is not { } campaign)
            return Reply.ToUser(CampaignAnswers.NotFound(name, await campaigns.AllAsync(cancellation)));
        if (paths.Find(campaign.Path) is not { } path)
            return Reply.ToUser(CampaignAnswers.PathGone(campaign));
        var progress = CampaignProgress.Of(path, await campaigns.SignOffsAsync(campaign.Id, cancellation));
        return Reply.ToUser(CampaignView.Of(campaign, progress, roles));
    }

    private async Task<Reply> ListAsync(CancellationToken cancellation)
    {
        var signOffs = await campaigns.SignOffsByCampaignAsync(cancellation);
        var list =
            from campaign in await campaigns.AllAsync(cancellation)
            let path = paths.Find(campaign.Path)
            select (campaign, path is null ? null : CampaignProgress.Of(path, signOffs[campaign.Id]));
        return Reply.ToUser(CampaignListView.Of([.. list]));
    }

    [LoggerMessage(LogLevel.Information, "{User} opened campaign {Campaign}")]
    private partial void LogOpened(string user, string campaign);
}
