using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Slack;

namespace ProdShift.Campaigns.Requests;

/// <summary>The window that asks which item somebody will fill in, and then becomes the window for it.</summary>
internal sealed class ChoiceWindow(CampaignStore campaigns, RequestRecords records, RequestWindow items, SlackApi slack)
    : IViewSubmissionHandler
{
    public string CallbackId => RequestForm.Choose;

    /// <summary>Asks for an item of one campaign, or of any.</summary>
    public async Task<Reply> AskAsync(Campaign? campaign, string triggerId, CancellationToken cancellation)
    {
        var all = campaign is null ? await campaigns.AllAsync(cancellation) : [campaign];
        if (all.Count == 0)
            return Reply.ToUser(Mrkdwn.Of($"There is no campaign yet. `/campaign new` opens one."));
        var file = all.Count == 1 ? await records.FileAsync(all[0], cancellation) : null;
        var opened = await slack.OpenViewAsync(triggerId, RequestForm.ForAny(all, file), cancellation);
        return opened.Ok
            ? Reply.None
            : Reply.ToUser(Mrkdwn.Of(
                $"Slack did not open the window ({opened.Error.Code}). Type it: `/campaign set NAME tape reco, 100k, 1 GB`"));
    }

    public async Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation)
    {
        var id = submission.Values.GetValueOrDefault(RequestForm.Campaign, submission.PrivateMetadata);
        var campaign = await campaigns.WithIdAsync(id, cancellation);
        return campaign is not null && RequestItems.Find(submission.Values.GetValueOrDefault(RequestForm.Item, "")) is { } item
            ? ViewReply.Update(await items.FormAsync(campaign, item, cancellation))
            : ViewReply.Wrong(RequestForm.Item, "That campaign or item is not there any more.");
    }
}
