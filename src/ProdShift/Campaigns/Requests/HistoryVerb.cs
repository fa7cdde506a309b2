using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Slack;

namespace ProdShift.Campaigns.Requests;

/// <summary>/campaign history: every value that a campaign's fields had, the newest first, with who gave it when.</summary>
internal sealed class HistoryVerb(CampaignStore campaigns, RequestRecords records) : ICampaignVerb
{
    private const int ShortValue = 300;

    public string Word => "history";

    public Mrkdwn Help { get; } = Mrkdwn.Of($"`/campaign history fd-mc-2024a tape` shows who wrote what, and when.");

    public async Task<Reply> Handle(IReadOnlyList<string> words, SlashCommand command, CancellationToken cancellation) => words switch
    {
        [var name] => Reply.ToUser(await OfAsync(name, null, cancellation)),
        [var name, var field] when CampaignFields.Find(field) is { } known => Reply.ToUser(await OfAsync(name, known, cancellation)),
        [_, var field] => Reply.ToUser(CampaignAnswers.Wrong(
            $"There is no field \"{field}\": use {string.Join(", ", CampaignFields.All.Select(one => one.Id))}.",
            "/campaign history fd-mc-2024a tape")),
        _ => Reply.ToUser(CampaignAnswers.Wrong("Say the campaign, and a field if not all.", "/campaign history fd-mc-2024a tape")),
    };

    private async Task<Message> OfAsync(string name, CampaignField? field, CancellationToken cancellation)
    {
        if (await campaigns.FindAsync(name, cancellation) is not { } campaign)
            return new(CampaignAnswers.NotFound(name, await campaigns.AllAsync(cancellation)));
        var values = (await records.HistoryAsync(campaign.Id, cancellation))
            .Where(value => field is null || value.Field == field.Id)
            .Reverse()
            .ToList();
        if (values.Count == 0)
            return new(Mrkdwn.Of($"Nothing was written yet. `/campaign set {campaign.Name} {field?.Id}` asks for it."));
        var title = Mrkdwn.Of($"*{campaign.Name}*: what was written, the newest first");
        return new(title, [new SectionBlock(title), .. Paragraphs.Of(values.Select(value => Line(value, isWhole: field is not null))), HowTo(campaign, field)]);
    }

    private static Mrkdwn Line(CampaignValue value, bool isWhole)
    {
        var shown = isWhole && value.Field != CampaignValues.Requester && value.Value.Length > 0
            ? Mrkdwn.Of($"\n{value.Value}").Cut(SlackLimits.SectionText - 200)
            : FieldWords.Value(value.Field, value.Value, ShortValue);
        return Mrkdwn.Of($"{value.Number}. {Mrkdwn.User(value.UserId)} {Mrkdwn.Time(value.At)}: {FieldWords.Title(value.Field)} {shown}");
    }

    private static ContextBlock HowTo(Campaign campaign, CampaignField? field) =>
        new(Mrkdwn.Of($"`/campaign set {campaign.Name} {field?.Id ?? "FIELD"} --undo` puts the value before back."));
}
