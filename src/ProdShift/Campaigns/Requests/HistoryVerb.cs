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
        var lines = values.SelectMany(value => field is null ? [InShort(value)] : InFull(value));
        return new(title, [new SectionBlock(title), .. Paragraphs.Of(lines), HowTo(campaign, field)]);
    }

    private static Mrkdwn InShort(CampaignValue value) =>
        Mrkdwn.Of($"{Head(value)} {FieldWords.Value(value.Field, value.Value, ShortValue)}");

    private static IEnumerable<Mrkdwn> InFull(CampaignValue value) =>
        value.Value.Length == 0 || value.Field == CampaignValues.Requester
            ? [InShort(value)]
            : [Head(value), .. value.Value.Split('\n').Select(Mrkdwn.Text)];

    private static Mrkdwn Head(CampaignValue value) =>
        Mrkdwn.Of($"{value.Number}. {Mrkdwn.User(value.UserId)} {Mrkdwn.Time(value.At)}: {FieldWords.Title(value.Field)}");

    private static ContextBlock HowTo(Campaign campaign, CampaignField? field) =>
        new(Mrkdwn.Of($"`/campaign set {campaign.Name} {field?.Id ?? "FIELD"} --undo` puts the value before back."));
}
