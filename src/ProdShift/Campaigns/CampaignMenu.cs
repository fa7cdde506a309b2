using ProdShift.Campaigns.Requests;
using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>The window of /campaign alone: what to do, with which campaign; it becomes the window for that.</summary>
internal sealed class CampaignMenu(
    CampaignStore campaigns,
    CampaignReading reading,
    RequestRecords requests,
    ProductionLines lines,
    NewWindow opening,
    CampaignRights rights,
    RoleBook roles,
    SlackApi slack) : IViewSubmissionHandler
{
    private const string Todo = "todo";
    private const string Which = "which";
    private const string Shown = "shown";
    private const int MostCampaigns = 100;

    public string CallbackId => "campaign_menu";

    public async Task<Reply> AskAsync(string triggerId, CancellationToken cancellation)
    {
        var newest = (await campaigns.AllAsync(cancellation)).Take(MostCampaigns).ToList();
        var opened = await slack.OpenViewAsync(triggerId, Menu(newest), cancellation);
        return opened.Ok
            ? Reply.None
            : Reply.ToUser(Mrkdwn.Of(
                $"Slack did not open the window ({opened.Error.Code}). Try again, or type `/campaign help`."));
    }

    public async Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation)
    {
        if (submission.PrivateMetadata == Shown)
            return ViewReply.Close;
        var todo = submission.Values.GetValueOrDefault(Todo, "");
        if (todo == "new")
            return ViewReply.Update(await opening.EmptyAsync(submission.UserId, cancellation));
        if (await campaigns.WithIdAsync(submission.Values.GetValueOrDefault(Which, ""), cancellation) is not { } campaign)
            return ViewReply.Wrong(Which, "Choose a campaign.");
        if (await reading.ProgressAsync(campaign, cancellation) is not { } progress)
            return ViewReply.Update(Page(campaign, [new SectionBlock(CampaignAnswers.PathGone(campaign))]));
        return todo switch
        {
            "sign" => ViewReply.Update(Sign(campaign, progress)),
            "step" => ViewReply.Update(Page(campaign, StepView.Of(campaign, progress, null, roles).Blocks)),
            "fill" => ViewReply.Update(await FillAsync(campaign, submission.UserId, cancellation)),
            _ => ViewReply.Update(await ShowAsync(campaign, progress, cancellation)),
        };
    }

    private async Task<ModalView> ShowAsync(Campaign campaign, CampaignProgress progress, CancellationToken cancellation)
    {
        var file = await requests.FileAsync(campaign, cancellation);
        var line = (await lines([campaign], cancellation)).GetValueOrDefault(campaign.Id);
        return Page(campaign, CampaignView.Of(campaign, progress, roles, file, line).Blocks);
    }

    private async Task<ModalView> FillAsync(Campaign campaign, string userId, CancellationToken cancellation) =>
        await rights.RefusalAsync(campaign, userId, cancellation) is { } refusal
            ? Page(campaign, [new SectionBlock(refusal)])
            : RequestForm.ForAny([campaign], await requests.FileAsync(campaign, cancellation));

    private ModalView Sign(Campaign campaign, CampaignProgress progress) => progress.Current is { } current
        ? SignOffForm.ForAny([.. current.Missing.Select(item => (campaign, item))])
        : Page(campaign, [new SectionBlock(StepWords.Now(progress))]);

    private ModalView Page(Campaign campaign, IReadOnlyList<Block> blocks) => new(
        CallbackId,
        "Campaign",
        "Done",
        blocks is [] ? [new SectionBlock(Mrkdwn.Of($"*{campaign.Name}* waits for nothing."))] : blocks,
        Shown);

    private ModalView Menu(List<Campaign> newest)
    {
        List<Option> todo =
        [
            new("Open a new campaign", "new"),
            new("Show how one stands", "show"),
            new("Show its current step, and why each item is asked", "step"),
            new("Do a task or sign for an item", "sign"),
            new("Fill in its file", "fill"),
        ];
        var first = newest.Count == 0 ? 0 : 1;
        IEnumerable<Block> which = newest.Count == 0
            ? []
            :
            [
                new InputBlock(
                    Which,
                    "Campaign",
                    new StaticSelect(Which, newest.Select(one => new Option(one.Name, one.Id)), "for all but a new one"),
                    optional: true),
            ];
        return new(
            CallbackId,
            "Campaign",
            "Next",
            [
                new InputBlock(
                    Todo,
                    "What do you want to do?",
                    new StaticSelect(Todo, first == 0 ? todo[..1] : todo) { InitialOption = todo[first] }),
                .. which,
                new ContextBlock(Mrkdwn.Of($"`/campaign help` has all commands; `/plan` is about the submission plan.")),
            ]);
    }
}
