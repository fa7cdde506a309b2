using ProdShift.Campaigns.Requests;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>/campaign set: fills in the campaign's file, typed or in a window, changes a setting, or puts the value before back.</summary>
internal sealed partial class SetVerb(
    CampaignStore campaigns,
    RequestRecords records,
    CampaignRights rights,
    RoleBook roles,
    ChoiceWindow choice,
    RequestWindow window,
    ILogger<SetVerb> logger) : ICampaignVerb
{
    public string Word => "set";

    public Mrkdwn Help { get; } = Mrkdwn.Of(
        $"`/campaign set fd-mc-2024a` asks what to fill in; `/campaign set fd-mc-2024a tape reco, 100k, 1 GB` says it at once; "
        + $"--requester, --events-per-job, --max-running, --group and --justin are set the same way; `--undo` behind a field puts "
        + $"the value before back.");

    public async Task<Reply> Handle(IReadOnlyList<string> words, SlashCommand command, CancellationToken cancellation)
    {
        var text = command.Text.TrimStart();
        return SetCommand.Read(text[Math.Min(Word.Length, text.Length)..]) switch
        {
            SetCommand.Ask { Name: null } => await choice.AskAsync(null, command.TriggerId, cancellation),
            SetCommand.Ask { Name: { } name, Item: var item } => await OnAsync(
                name,
                command,
                campaign => item is null
                    ? choice.AskAsync(campaign, command.TriggerId, cancellation)
                    : window.OpenAsync(campaign, item, command.UserId, command.TriggerId, cancellation),
                cancellation),
            SetCommand.Say say => await SetAsync(
                say.Name, [.. say.Values.Select(value => new FieldWish(value.Key, value.Value))], command, cancellation),
            SetCommand.Undo undo => await SetAsync(undo.Name, [new(undo.Field.Id, null)], command, cancellation),
            SetCommand.Wrong wrong => Reply.ToUser(CampaignAnswers.Wrong(wrong.What, wrong.Right)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private Task<Reply> SetAsync(
        string name, IReadOnlyList<FieldWish> wishes, SlashCommand command, CancellationToken cancellation) => OnAsync(
        name,
        command,
        async campaign =>
        {
            if (wishes.FirstOrDefault(wish => wish.Field == CampaignValues.Group)?.Value is { } group
                && await GroupWords.RefusalAsync(roles, group, command.UserId, cancellation) is { } why)
            {
                return Reply.ToUser(why);
            }
            var result = await records.SetAsync(campaign, wishes, command.UserId, command.RequestId, cancellation);
            if (result is RequestResult.Stored stored)
                LogSet(command.UserId, string.Join(',', stored.Changes.Select(change => change.Field)), campaign.Name);
            return Reply.ToUser(RequestAnswers.Of(campaign, result));
        },
        cancellation);

    private async Task<Reply> OnAsync(
        string name, SlashCommand command, Func<Campaign, Task<Reply>> act, CancellationToken cancellation)
    {
        if (await campaigns.FindAsync(name, cancellation) is not { } campaign)
            return Reply.ToUser(CampaignAnswers.NotFound(name, await campaigns.AllAsync(cancellation)));
        return await rights.RefusalAsync(campaign, command.UserId, cancellation) is { } refusal
            ? Reply.ToUser(refusal)
            : await act(campaign);
    }

    [LoggerMessage(LogLevel.Information, "{User} set {Fields} of campaign {Campaign}")]
    private partial void LogSet(string user, string fields, string campaign);
}
