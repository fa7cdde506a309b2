using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>Answers /signoff: records a decision, shows what a campaign waits for, or opens the window that asks.</summary>
internal sealed class SignOffCommandHandler(CampaignReading reading, Signing signing, SignOffWindow window, RoleBook roles)
    : ISlashCommandHandler
{
    public SlashCommandInfo Info { get; } = new(
        "/signoff",
        "Sign for an item of a campaign, or show what it waits for",
        "CAMPAIGN [ITEM] approve|reject|waive|withdraw [reason]");

    public Task<Reply> Handle(SlashCommand command, CancellationToken cancellation) => SignOffCommand.Parse(command.Text) switch
    {
        SignOffCommand.Decide decide => reading.OfAsync(
            decide.Campaign,
            (campaign, progress) => DecideAsync(campaign, progress, decide, command, cancellation),
            cancellation),
        SignOffCommand.Waiting waiting => reading.OfAsync(
            waiting.Campaign,
            (campaign, progress) => Reply.ToUser(StepView.Of(campaign, progress, null, roles)),
            cancellation),
        SignOffCommand.Ask => window.AskAsync(command.TriggerId, cancellation),
        SignOffCommand.Wrong wrong => Task.FromResult(Reply.ToUser(CampaignAnswers.Wrong(wrong.What, wrong.Example))),
        _ => Task.FromResult(Reply.ToUser(SignOffAnswers.Help)),
    };

    private async Task<Reply> DecideAsync(
        Campaign campaign,
        CampaignProgress progress,
        SignOffCommand.Decide decide,
        SlashCommand command,
        CancellationToken cancellation)
    {
        if ((decide.Item ?? OnlyItem(progress)) is not { } item)
            return Reply.ToUser(SignOffAnswers.WhichItem(campaign, progress));
        var result = await signing.SignAsync(
            campaign, item, decide.Decision, decide.Reason, command.UserId, command.RequestId, cancellation);
        return Reply.ToUser(
            result is null ? CampaignAnswers.PathGone(campaign) : SignOffAnswers.Of(campaign, result, roles));
    }

    /// <summary>The one item that is waited for, where there is only one.</summary>
    private static string? OnlyItem(CampaignProgress progress) =>
        progress.Current?.Missing.ToList() is [var only] ? only.Item.Id : null;
}
