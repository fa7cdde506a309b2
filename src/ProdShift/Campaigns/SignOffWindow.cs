using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>
/// The window in which somebody signs: for one item, from the button beside it, or for any that waits, from /signoff alone.
/// </summary>
internal sealed class SignOffWindow(
    CampaignStore campaigns, CampaignReading reading, Signing signing, SlackApi slack, RoleBook roles)
    : IBlockActionHandler, IViewSubmissionHandler
{
    public string ActionId => GateMessage.Sign;

    public string CallbackId => GateMessage.Sign;

    /// <summary>Opens the window for whatever waits.</summary>
    public async Task<Reply> AskAsync(string triggerId, CancellationToken cancellation)
    {
        var waiting =
            from one in await reading.AllAsync(cancellation)
            from item in one.Progress?.Current?.Missing ?? []
            select (one.Campaign, item);
        var choices = waiting.ToList();
        return choices.Count == 0
            ? Reply.ToUser(Mrkdwn.Of($"No campaign waits for a sign-off. `/campaign list` shows them all."))
            : await OpenAsync(triggerId, SignOffForm.ForAny(choices), cancellation);
    }

    public Task<Reply> Handle(BlockAction action, CancellationToken cancellation) =>
        OpenAsync(action, likely: null, cancellation);

    /// <summary>Opens the window for a button's item, with a decision chosen.</summary>
    public async Task<Reply> OpenAsync(BlockAction action, Decision? likely, CancellationToken cancellation)
    {
        if (await FindAsync(action.Value, cancellation) is not var (campaign, item))
            return Reply.ToUser(Mrkdwn.Of($"That campaign or item is not there any more. `/campaign list` shows them all."));
        return await OpenAsync(action.TriggerId, SignOffForm.ForOne(campaign, item, refused: null, likely), cancellation);
    }

    public async Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation)
    {
        var target = SignOffForm.Target(submission);
        if (await FindAsync(target, cancellation) is not var (campaign, item))
            return ViewReply.Wrong(SignOffForm.Item, "That campaign or item is not there any more.");
        var words = SignOffCommand.OneLine(
            submission.Values.GetValueOrDefault(SignOffForm.Words, "")
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > SignOffCommand.LongestReason)
            return ViewReply.Wrong(SignOffForm.Words, $"At most {SignOffCommand.LongestReason} characters, not {words.Length}.");
        var decision = Enum.Parse<Decision>(submission.Values[SignOffForm.Choice]);
        var result = await signing.SignAsync(
            campaign, item.Item.Id, decision, words, submission.UserId, submission.RequestId, cancellation);
        return result switch
        {
            SignOffResult.Recorded or SignOffResult.StepWaived => ViewReply.Close,
            null => ViewReply.Wrong(SignOffForm.Choice, "The path of this campaign is gone. Ask whoever runs the bot."),
            _ => ViewReply.Update(SignOffForm.ForOne(campaign, item, SignOffAnswers.Of(campaign, result, roles))),
        };
    }

    private async Task<Reply> OpenAsync(string triggerId, ModalView view, CancellationToken cancellation)
    {
        var opened = await slack.OpenViewAsync(triggerId, view, cancellation);
        return opened.Ok
            ? Reply.None
            : Reply.ToUser(Mrkdwn.Of(
                $"Slack did not open the window ({opened.Error.Code}). Try again, or type `/signoff help`."));
    }

    private async Task<(Campaign Campaign, ItemProgress Item)?> FindAsync(string target, CancellationToken cancellation)
    {
        if (SignOffTarget.Read(target) is not var (campaignId, itemId)
            || await campaigns.WithIdAsync(campaignId, cancellation) is not { } campaign
            || await reading.ProgressAsync(campaign, cancellation) is not { } progress)
        {
            return null;
        }
        return progress.Path.Item(itemId) is { } item ? (campaign, progress.Item(item.Id)) : null;
    }
}
