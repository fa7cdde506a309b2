using ProdShift.Campaigns.Requests;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>/campaign show: every step of a campaign, and how it stands.</summary>
internal sealed class ShowVerb(CampaignReading reading, RequestRecords requests, ProductionLines lines, RoleBook roles)
    : ICampaignVerb
{
    public string Word => "show";

    public Mrkdwn Help { get; } = Mrkdwn.Of($"`/campaign show fd-mc-2024a` shows its steps, who signed, and who is waited for.");

    public Task<Reply> Handle(IReadOnlyList<string> words, SlashCommand command, CancellationToken cancellation) => words switch
    {
        [var name] => reading.OfAsync(
            name,
            async (campaign, progress) => Reply.ToUser(CampaignView.Of(
                campaign,
                progress,
                roles,
                await requests.FileAsync(campaign, cancellation),
                (await lines([campaign], cancellation)).GetValueOrDefault(campaign.Id))),
            cancellation),
        _ => Task.FromResult(
            Reply.ToUser(CampaignAnswers.Wrong("Say which campaign to show, in one word.", "/campaign show fd-mc-2024a"))),
    };
}

/// <summary>/campaign step: one step with what each of its items is good for; the current one where none is named.</summary>
internal sealed class StepVerb(CampaignReading reading, RoleBook roles) : ICampaignVerb
{
    public string Word => "step";

    public Mrkdwn Help { get; } = Mrkdwn.Of(
        $"`/campaign step fd-mc-2024a 2` shows one step: each task and sign-off, and why it is asked.");

    public Task<Reply> Handle(IReadOnlyList<string> words, SlashCommand command, CancellationToken cancellation) => words switch
    {
        [var name] => StepAsync(name, step: null, cancellation),
        [var name, var step] => StepAsync(name, step, cancellation),
        _ => Task.FromResult(Reply.ToUser(
            CampaignAnswers.Wrong("Say the campaign, and a step if not the current one.", "/campaign step fd-mc-2024a 2"))),
    };

    private Task<Reply> StepAsync(string name, string? step, CancellationToken cancellation) => reading.OfAsync(
        name, (campaign, progress) => Reply.ToUser(StepView.Of(campaign, progress, step, roles)), cancellation);
}

/// <summary>/campaign list: all campaigns, those under way first.</summary>
internal sealed class ListVerb(CampaignReading reading, ProductionLines lines) : ICampaignVerb
{
    public string Word => "list";

    public Mrkdwn Help { get; } = Mrkdwn.Of($"`/campaign list` shows them all.");

    public async Task<Reply> Handle(IReadOnlyList<string> words, SlashCommand command, CancellationToken cancellation)
    {
        if (words.Count > 0)
            return Reply.ToUser(CampaignAnswers.Wrong("list stands alone.", "/campaign list"));
        var campaigns = await reading.AllAsync(cancellation);
        var underWay = campaigns.Where(one => one.Progress?.Current is not null).Select(one => one.Campaign);
        return Reply.ToUser(CampaignListView.Of(campaigns, await lines([.. underWay.Take(CampaignListView.Most)], cancellation)));
    }
}
