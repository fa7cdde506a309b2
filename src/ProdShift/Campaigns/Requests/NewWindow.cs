using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns.Requests;

/// <summary>The window in which a campaign's record is opened: /campaign new without words.</summary>
internal sealed class NewWindow(Opening opening, PathBook paths, RoleBook roles, SlackApi slack) : IViewSubmissionHandler
{
    private const string Name = "name";
    private const string Path = "path";

    public string CallbackId => "campaign_new";

    public async Task<Reply> AskAsync(SlashCommand command, CancellationToken cancellation)
    {
        if (await opening.RefusalAsync(command.UserId, cancellation) is { } refusal)
            return Reply.ToUser(refusal);
        var opened = await slack.OpenViewAsync(command.TriggerId, View(Empty, first: null), cancellation);
        return opened.Ok
            ? Reply.None
            : Reply.ToUser(Mrkdwn.Of(
                $"Slack did not open the window ({opened.Error.Code}). Type it: `/campaign new fd-mc-2024a --requester @ana`"));
    }

    /// <summary>The empty window; it says so if this user may open no campaign.</summary>
    public async Task<ModalView> EmptyAsync(string userId, CancellationToken cancellation) =>
        View(Empty, await opening.RefusalAsync(userId, cancellation));

    private NewCampaignForm Empty => new("", opening.UsualPath?.Name, null, null, null, null);

    public async Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation)
    {
        string? Said(string block) => submission.Values.GetValueOrDefault(block);
        var form = new NewCampaignForm(
            Said(Name) ?? "",
            Said(Path),
            Said(CampaignFields.Requester.Id),
            Said(CampaignFields.Group.Id),
            Said(CampaignFields.JustIn.Id),
            Said(CampaignFields.EventsPerJob.Id));
        if (form.Read() is not ({ } wanted, _, _))
            return ViewReply.Wrong(form.Read().Field, form.Read().Wrong);
        var (result, refusal) = await opening.OpenAsync(wanted, submission.UserId, submission.RequestId, cancellation);
        return result is NewCampaign.Result.Opened
            ? ViewReply.Close
            : ViewReply.Update(View(form, Mrkdwn.Of($":warning: {refusal ?? CampaignAnswers.Of(result!, paths)}")));
    }

    private ModalView View(NewCampaignForm form, Mrkdwn? first) => new(
        CallbackId,
        "New campaign",
        "Open it",
        [
            .. first is null ? [] : new Block[] { new SectionBlock(first) },
            Text(Name, "Name", form.Name, "One word, as agreed at the production meeting; kept for good.", isOptional: false),
            new InputBlock(Path, "Path of tasks and sign-offs", Choice(Path, paths.Paths.Select(Option), form.Path)),
            new InputBlock(
                CampaignFields.Requester.Id,
                "Requester",
                new UserSelect(CampaignFields.Requester.Id, form.Requester),
                "Who asked for it, and will look at the validation sample. Nobody signs for an own request.",
                optional: true),
            .. Groups(form.Group),
            Text(CampaignFields.JustIn.Id, "justIN campaigns", form.JustIn, "Numbers such as 11,12; they may be said later."),
            Text(CampaignFields.EventsPerJob.Id, "Events per job", form.EventsPerJob, "For the summaries, if you know it."),
        ]);

    private IEnumerable<Block> Groups(string? chosen) => roles.Names.Count == 0
        ? []
        :
        [
            new InputBlock(
                CampaignFields.Group.Id,
                "Group",
                Choice(CampaignFields.Group.Id, roles.Names.Select(role => new Option(role, role)), chosen),
                "Only its people will act on the campaign. Leave it empty for everybody with a role.",
                optional: true),
        ];

    private static InputBlock Text(string id, string label, string? value, string hint, bool isOptional = true) =>
        new(id, label, new TextInput(id, initialValue: value is { Length: > 0 } ? value : null), hint, isOptional);

    private static StaticSelect Choice(string id, IEnumerable<Option> options, string? chosen)
    {
        var all = options.ToList();
        var initial = all.Take(SlackLimits.SelectOptions).FirstOrDefault(option => option.Value == chosen);
        return new(id, all) { InitialOption = initial };
    }

    private static Option Option(CampaignPath path) => new($"{path.Name}: {path.Title}", path.Name);
}
