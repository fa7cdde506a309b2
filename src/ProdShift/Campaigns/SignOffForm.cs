using System.Globalization;
using ProdShift.Core.Alerts;
using ProdShift.Core.Campaigns;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>The fields of the window in which somebody signs.</summary>
internal static class SignOffForm
{
    public const string Item = "item";
    public const string Choice = "decision";
    public const string Words = "words";

    /// <summary>Slack's limit for the choices of a list.</summary>
    private const int MostChoices = 100;

    /// <param name="campaign">The campaign.</param>
    /// <param name="item">The item.</param>
    /// <param name="refused">Why the last try was not recorded; null before one.</param>
    /// <param name="likely">What is chosen at first; null for what comes next.</param>
    public static ModalView ForOne(Campaign campaign, ItemProgress item, Mrkdwn? refused, Decision? likely = null)
    {
        var about = Mrkdwn.Of($"*{campaign.Name}*: {StepWords.Item(item.Item)}\n{item.Item.Why} _({item.Item.Source})_");
        IEnumerable<Block> first = refused is null ? [] : [new SectionBlock(Mrkdwn.Of($":warning: {refused}"))];
        return View(
            [.. first, new SectionBlock(about), Decisions(item, likely), Reasons(item.Item)], SignOffTarget.Value(campaign.Id, item.Item.Id));
    }

    /// <summary>The choices are numbered: an option holds too few characters for a campaign and an item.</summary>
    public static ModalView ForAny(IReadOnlyList<(Campaign Campaign, ItemProgress Item)> waiting)
    {
        var shown = waiting.Take(MostChoices).ToList();
        var options = shown.Select(one => new Option(
            $"{one.Campaign.Name}: {one.Item.Item.Name}", $"{one.Campaign.Id}#{Number(one.Item.Item.Id)}"));
        return View(
            [
                new InputBlock(Item, "What do you sign for?", new StaticSelect(Item, options, "campaign: item")),
                Decisions(null),
                Reasons(null),
            ],
            string.Join('\n', shown.Select(one => one.Item.Item.Id).Distinct()));

        string Number(string id) => shown.Select(one => one.Item.Item.Id).Distinct().ToList().IndexOf(id)
            .ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What a window was about: its own item, or the one that was chosen in it.</summary>
    public static string Target(ViewSubmission submission)
    {
        if (!submission.Values.TryGetValue(Item, out var chosen))
            return submission.PrivateMetadata;
        var items = submission.PrivateMetadata.Split('\n');
        return chosen.Split('#') is [var campaignId, var number]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < items.Length
                ? SignOffTarget.Value(campaignId, items[at])
                : "";
    }

    private static ModalView View(IEnumerable<Block> blocks, string metadata) =>
        new(GateMessage.Sign, "Sign", "Record", blocks, metadata);

    private static InputBlock Decisions(ItemProgress? item, Decision? likely = null)
    {
        List<Option> options =
        [
            Of(Decision.Approve, item?.Item.IsTask == true ? "Done" : "Approve"),
            Of(Decision.Reject, "Reject: send it back, with the reason"),
            Of(Decision.Mend, "Mended: it was sent back, and can be signed anew"),
            Of(Decision.Waive, "Waive: go on without it until a date"),
            Of(Decision.Withdraw, "Withdraw my own decision"),
        ];
        likely ??= item?.Rejection is null ? Decision.Approve : Decision.Mend;
        var first = options.Find(option => option.Value == likely.ToString());
        return new(Choice, "Decision", new StaticSelect(Choice, options) { InitialOption = first });
    }

    private static InputBlock Reasons(PathItem? item) => new(
        Words,
        item?.Evidence is { } evidence ? $"Note, with the {ItemWords.Kind(evidence)}: {evidence.What}" : "Note or reason",
        new TextInput(Words, multiline: true),
        hint: $"Needed for everything but an approval and a withdrawal. A waiver begins with its end: {MomentWords.Examples}.",
        optional: true);

    private static Option Of(Decision decision, string words) => new(words, decision.ToString());
}
