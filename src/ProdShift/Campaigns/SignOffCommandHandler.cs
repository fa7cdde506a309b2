using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>Answers /signoff: records an approval or a rejection, or shows what a campaign waits for.</summary>
internal sealed partial class SignOffCommandHandler(
    CampaignStore campaigns,
    SignOffRecords records,
    PathBook paths,
    RoleBook roles,
    TimeProvider clock,
    ILogger<SignOffCommandHandler> logger) : ISlashCommandHandler
{
    public SlashCommandInfo Info { get; } = new(
        "/signoff", "Sign for an item of a campaign, or show what it waits for", "CAMPAIGN ITEM approve|reject [reason]");

    public Task<Reply> Handle(SlashCommand command, CancellationToken cancellation) => SignOffCommand.Parse(command.Text) switch
    {
        SignOffCommand.Decide decide => OfCampaignAsync(
            decide.Campaign, (campaign, path) => DecideAsync(campaign, path, decide, command, cancellation), cancellation),
        SignOffCommand.Waiting waiting => OfCampaignAsync(
            waiting.Campaign, (campaign, path) => WaitingAsync(campaign, path, cancellation), cancellation),
        SignOffCommand.Wrong wrong => Task.FromResult(Reply.ToUser(CampaignAnswers.Wrong(wrong.What, wrong.Example))),
        _ => Task.FromResult(Reply.ToUser(SignOffAnswers.Help)),
    };

    private async Task<Reply> OfCampaignAsync(
        string name, Func<Campaign, CampaignPath, Task<Reply>> answer, CancellationToken cancellation)
    {
        if (await campaigns.FindAsync(name, cancellation) is not { } campaign)
            return Reply.ToUser(CampaignAnswers.NotFound(name, await campaigns.AllAsync(cancellation)));
        if (paths.Find(campaign.Path) is not { } path)
            return Reply.ToUser(CampaignAnswers.PathGone(campaign));
        return await answer(campaign, path);
    }

    private async Task<Reply> DecideAsync(
        Campaign campaign, CampaignPath path, SignOffCommand.Decide decide, SlashCommand command, CancellationToken cancellation)
    {
        var signOff = new SignOff(decide.Item, decide.Decision, command.UserId, decide.Reason, clock.GetUtcNow());
        var isMember = path.Item(decide.Item) is { } item ? await IsMemberAsync(item.Role, command.UserId, cancellation) : null;
        var result = await records.SignAsync(campaign, path, signOff, isMember, command.RequestId, cancellation);
        if (result is SignOffDecision.Result.Recorded)
            LogSigned(command.UserId, decide.Decision, decide.Item, campaign.Name);
        return Reply.ToUser(SignOffAnswers.Of(campaign, result, roles));
    }

    private async Task<bool?> IsMemberAsync(string role, string userId, CancellationToken cancellation) =>
        await roles.CheckAsync(role, userId, cancellation) switch
        {
            Membership.Member => true,
            Membership.NotMember => false,
            _ => null,
        };

    private async Task<Reply> WaitingAsync(Campaign campaign, CampaignPath path, CancellationToken cancellation)
    {
        var progress = CampaignProgress.Of(path, await campaigns.SignOffsAsync(campaign.Id, cancellation));
        return Reply.ToUser(SignOffAnswers.Waiting(campaign, progress, roles));
    }

    [LoggerMessage(LogLevel.Information, "{User}: {Decision} of {Item} of campaign {Campaign}")]
    private partial void LogSigned(string user, Decision decision, string item, string campaign);
}
