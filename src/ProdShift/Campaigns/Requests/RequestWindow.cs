using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Slack;

namespace ProdShift.Campaigns.Requests;

/// <summary>
/// The window for one item. It carries the number of the value that it began from, so that whoever is later of two is told what
/// the earlier wrote, and overwrites it only knowingly.
/// </summary>
internal sealed class RequestWindow(CampaignStore campaigns, CampaignRights rights, RequestRecords records, SlackApi slack)
    : IBlockActionHandler, IViewSubmissionHandler
{
    public string ActionId => RequestForm.Fill;

    public string CallbackId => RequestForm.Fill;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation)
    {
        if (RequestForm.Read(action.Value) is not var (campaignId, item, _)
            || await campaigns.WithIdAsync(campaignId, cancellation) is not { } campaign)
        {
            return Reply.ToUser(Mrkdwn.Of($"That campaign or item is not there any more. `/campaign list` shows them all."));
        }
        return await OpenAsync(campaign, item, action.UserId, action.TriggerId, cancellation);
    }

    public async Task<Reply> OpenAsync(
        Campaign campaign, RequestItem item, string userId, string triggerId, CancellationToken cancellation)
    {
        if (await rights.RefusalAsync(campaign, userId, cancellation) is { } refusal)
            return Reply.ToUser(refusal);
        var opened = await slack.OpenViewAsync(triggerId, await FormAsync(campaign, item, cancellation), cancellation);
        return opened.Ok
            ? Reply.None
            : Reply.ToUser(Mrkdwn.Of(
                $"Slack did not open the window ({opened.Error.Code}). Type it: `/campaign set {campaign.Name} {item.Id} …`"));
    }

    /// <summary>The window with the value that holds.</summary>
    public async Task<ModalView> FormAsync(Campaign campaign, RequestItem item, CancellationToken cancellation)
    {
        var held = (await records.ValuesAsync(campaign.Id, cancellation)).GetValueOrDefault(item.Id);
        return RequestForm.ForItem(campaign, item, held?.Value, held?.Number ?? 0);
    }

    public async Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation)
    {
        var text = submission.Values.GetValueOrDefault(RequestForm.Value, "");
        if (RequestForm.Read(submission.PrivateMetadata) is not var (campaignId, item, from)
            || await campaigns.WithIdAsync(campaignId, cancellation) is not { } campaign)
        {
            return ViewReply.Wrong(RequestForm.Value, "That campaign is not there any more.");
        }
        if (await rights.RefusalAsync(campaign, submission.UserId, cancellation) is { } refusal)
            return ViewReply.Update(RequestForm.ForItem(campaign, item, text, from, refusal));
        if (item.Parse(text) is RequestParse.Wrong wrong)
            return ViewReply.Wrong(RequestForm.Value, wrong.Words);
        var value = ((RequestParse.Good)item.Parse(text)).Value.Render();
        var result = await records.SetAsync(
            campaign, [new(item.Id, value, from)], submission.UserId, submission.RequestId, cancellation);
        return Answer(campaign, item, value, result, await NumberAsync(campaign, item, cancellation));
    }

    private static ViewReply Answer(
        Campaign campaign, RequestItem item, string value, RequestResult result, long number) => result switch
        {
            RequestResult.Meanwhile other => ViewReply.Update(RequestForm.ForItem(
                campaign, item, value, other.Value.Number, Mrkdwn.Of(
                    $":warning: Nothing was saved: in the meantime {RequestWords.Given(other.Value)}\n"
                    + $"Your own text is below. Save puts it in place of that; Cancel leaves that."))),
            RequestResult.Stored { Contradictions.Count: > 0 } stored => ViewReply.Update(RequestForm.ForItem(
                campaign, item, value, number, Mrkdwn.Lines(
                [
                    Mrkdwn.Of($"Saved, but something does not fit:"),
                .. RequestWords.Contradictions(stored.Contradictions),
                Mrkdwn.Of($"Mend it here, or close the window."),
                ]))),
            _ => ViewReply.Close,
        };

    private async Task<long> NumberAsync(Campaign campaign, RequestItem item, CancellationToken cancellation) =>
        (await records.ValuesAsync(campaign.Id, cancellation)).GetValueOrDefault(item.Id)?.Number ?? 0;
}
