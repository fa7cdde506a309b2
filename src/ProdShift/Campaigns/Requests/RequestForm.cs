using System.Globalization;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Slack;

namespace ProdShift.Campaigns.Requests;

/// <summary>The windows that ask for an item of the campaign's file.</summary>
internal static class RequestForm
{
    public const string Fill = "request_fill";
    public const string Choose = "request_choose";
    public const string Value = "value";
    public const string Item = "item";
    public const string Campaign = "campaign";

    private const int MostChoices = 100;

    /// <summary>A button beside an item in the record's announcement.</summary>
    public static Button Button(Campaign campaign, RequestEntry entry) =>
        new(Fill, entry.Text is null ? $"Fill in {entry.Item.Id}" : $"Change {entry.Item.Id}", $"{campaign.Id}/{entry.Item.Id}");

    /// <param name="campaign">The campaign.</param>
    /// <param name="item">The item that is asked for.</param>
    /// <param name="text">What the field begins with.</param>
    /// <param name="from">The number of the value that the writer has in sight, 0 for none.</param>
    /// <param name="first">What is said first, such as who wrote in between.</param>
    public static ModalView ForItem(Campaign campaign, RequestItem item, string? text, long from, Mrkdwn? first = null) => new(
        Fill,
        "The campaign's file",
        "Save",
        [
            .. first is null ? [] : new Block[] { new SectionBlock(first) },
            new SectionBlock(Mrkdwn.Of($"*{campaign.Name}*: {item.Title}\n{item.Ask}")),
            new InputBlock(
                Value, item.Title, new TextInput(Value, true, text, $"For example: {item.Example.Split('\n')[0]}"), item.Example),
        ],
        string.Create(CultureInfo.InvariantCulture, $"{campaign.Id}/{item.Id}/{from}"));

    /// <summary>Asks which item; of which campaign too, where several come into question.</summary>
    public static ModalView ForAny(IReadOnlyList<Campaign> campaigns, RequestFile? file) => new(
        Choose,
        "The campaign's file",
        "Next",
        [
            .. campaigns.Count == 1 ? [] : new Block[] { new InputBlock(Campaign, "Campaign", Campaigns(campaigns)) },
            new InputBlock(Item, "What do you fill in?", new StaticSelect(Item, RequestItems.All.Select(item => Option(item, file)))),
        ],
        campaigns.Count == 1 ? campaigns[0].Id : "");

    /// <summary>What a button or a window is about.</summary>
    public static (string CampaignId, RequestItem Item, long From)? Read(string target)
    {
        var parts = target.Split('/');
        return parts.Length is 2 or 3 && RequestItems.Find(parts[1]) is { } item
            ? (parts[0], item, parts.Length == 3 && long.TryParse(parts[2], CultureInfo.InvariantCulture, out var from) ? from : 0)
            : null;
    }

    private static StaticSelect Campaigns(IEnumerable<Campaign> campaigns) =>
        new(Campaign, campaigns.Take(MostChoices).Select(one => new Option(one.Name, one.Id)), "campaign");

    private static Option Option(RequestItem item, RequestFile? file) =>
        new(file?.Missing.Contains(item) == true ? $"{item.Title} (missing)" : item.Title, item.Id);
}
