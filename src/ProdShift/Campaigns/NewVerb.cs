using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Playbook;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>/campaign new: opens a record.</summary>
internal sealed partial class NewVerb(
    CampaignRecords records,
    PathBook paths,
    RoleBook roles,
    IOptions<PlaybookOptions> playbook,
    IOptions<ExperimentOptions> experiment,
    ILogger<NewVerb> logger) : ICampaignVerb
{
    public string Word => "new";

    public Mrkdwn Help { get; } = Mrkdwn.Of(
        $"`/campaign new fd-mc-2024a --justin 11,12 --requester @ana` opens one; --events-per-job, --path and --group may follow.");

    public async Task<Reply> Handle(IReadOnlyList<string> words, SlashCommand command, CancellationToken cancellation) =>
        CampaignCommand.New.Read(words) switch
        {
            CampaignCommand.New wanted => Reply.ToUser(await IfAllowedAsync(wanted, command, cancellation)),
            CampaignCommand.Wrong wrong => Reply.ToUser(CampaignAnswers.Wrong(wrong.What, wrong.Example)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private async Task<Mrkdwn> IfAllowedAsync(CampaignCommand.New wanted, SlashCommand command, CancellationToken cancellation)
    {
        if (RoleWords.RefusalOfAny(await AnyRole.CheckAsync(roles, command.UserId, cancellation)) is { } refusal)
            return refusal;
        if (wanted.Group is { } group && await WhyNotGroupAsync(group, command.UserId, cancellation) is { } why)
            return why;
        var path = paths.Choose(wanted.Path, playbook.Value.DefaultPath, experiment.Value.Name);
        var result = await records.OpenAsync(wanted, path, command.UserId, command.RequestId, cancellation);
        if (result is NewCampaign.Result.Opened opened)
            LogOpened(command.UserId, opened.Campaign.Name);
        return CampaignAnswers.Of(result, paths);
    }

    /// <summary>A group's campaign is opened by its own people, so that nobody is shut out of what she opened.</summary>
    private async Task<Mrkdwn?> WhyNotGroupAsync(string group, string userId, CancellationToken cancellation) =>
        roles.Find(group) is null
            ? Mrkdwn.Of($"There is no group \"{group}\": use a role of the configuration, one of {string.Join(", ", roles.Names)}.")
            : RoleWords.Refusal(await roles.CheckAsync(group, userId, cancellation), group, roles.Mention(group));

    [LoggerMessage(LogLevel.Information, "{User} opened campaign {Campaign}")]
    private partial void LogOpened(string user, string campaign);
}
