using System.Globalization;

namespace ProdShift.Core.Campaigns.Request;

/// <summary>Something that is said of a campaign by its name: an item of the file, or a setting.</summary>
public sealed record CampaignField(string Id, string Title, string Example, Func<string, FieldRead> Read);

/// <summary>What came of reading a field: the value as it is kept, or what is wrong and what would be right.</summary>
public abstract record FieldRead
{
    public sealed record Good(string Value) : FieldRead;

    public sealed record Wrong(string Words) : FieldRead;
}

/// <summary>Every field that /campaign set takes.</summary>
public static class CampaignFields
{
    private const int MostRunning = 1_000_000;

    public static CampaignField Requester { get; } = new(
        "requester",
        "requester",
        "@ana",
        text => MentionedUser.Id(text) is { } id
            ? new FieldRead.Good(id)
            : new FieldRead.Wrong($"A requester is a mention such as @ana, not \"{text}\"."));

    public static CampaignField Group { get; } = new(
        "group", "group", "higgs", text => text.Any(char.IsWhiteSpace)
            ? new FieldRead.Wrong($"A group is a role of the configuration, one word, not \"{text}\".")
            : new FieldRead.Good(text));

    public static CampaignField EventsPerJob { get; } = new(
        "events-per-job", "events per job", "50", text => Number("The events per job", text, CampaignOptions.MostEvents));

    public static CampaignField MaxRunning { get; } = new(
        "max-running", "most jobs running at once", "5000", text => Number("The most running jobs", text, MostRunning));

    public static CampaignField JustIn { get; } = new(
        "justin",
        "justIN campaigns",
        "11,12",
        text => CampaignOptions.JustIn(text) is { } ids
            ? new FieldRead.Good(string.Join(',', ids))
            : new FieldRead.Wrong($"justIN campaigns are up to {CampaignOptions.MostJustIn} numbers, not \"{text}\"."));

    /// <summary>What is set by an option such as --max-running.</summary>
    public static IReadOnlyList<CampaignField> Settings { get; } = [Requester, Group, EventsPerJob, MaxRunning, JustIn];

    public static IReadOnlyList<CampaignField> All { get; } = [.. RequestItems.All.Select(Of), .. Settings];

    public static CampaignField? Find(string id) =>
        All.FirstOrDefault(field => field.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static CampaignField Of(RequestItem item) => new(item.Id, item.Title, item.Example, text => item.Parse(text) switch
    {
        RequestParse.Good good => new FieldRead.Good(good.Value.Render()),
        RequestParse.Wrong wrong => new FieldRead.Wrong(wrong.Words),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private static FieldRead Number(string what, string text, int most) => Quantity.Parse(text) is { } number && number <= most
        ? new FieldRead.Good(number.ToString(CultureInfo.InvariantCulture))
        : new FieldRead.Wrong($"{what} are a number from 1 to {Quantity.Render(most)}, not \"{text}\".");
}
