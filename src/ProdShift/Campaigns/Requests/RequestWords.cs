using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Slack;

namespace ProdShift.Campaigns.Requests;

/// <summary>The campaign's file in words.</summary>
internal static class RequestWords
{
    private const int ShortValue = 200;
    private const int MostContradictions = 10;

    /// <summary>
    /// What the file still lacks, for the message of a step and for /campaign show; null where it is complete and fits.
    /// </summary>
    public static Mrkdwn? Missing(Campaign campaign, RequestFile file)
    {
        var count = file.Missing.Count;
        if (count == 0 && file.Contradictions.Count == 0)
            return null;
        var missing = Mrkdwn.Join(", ", file.Missing.Select(item => Mrkdwn.Of($"`{item.Id}`")));
        return Mrkdwn.Lines(
        [
            .. count == 0
                ? []
                : new[]
                {
                    Mrkdwn.Of(
                        $":pencil: {count} of {RequestItems.All.Count} items of the campaign's file are missing: {missing}. "
                        + $"Fill them in: `/campaign set {campaign.Name}`"),
                },
            .. Contradictions(file.Contradictions),
        ]);
    }

    /// <summary>"7 of 8 items of the file": what a task is filled with.</summary>
    public static string Numbers(RequestFile file)
    {
        var have = RequestItems.All.Count - file.Missing.Count;
        var contradictions = file.Contradictions.Count == 0 ? "" : $", {file.Contradictions.Count} contradictions";
        return $"{have} of {RequestItems.All.Count} items of the file{contradictions}";
    }

    /// <summary>A line for each item: what it holds, in short, or that it is missing.</summary>
    public static Mrkdwn Line(RequestEntry entry) => entry switch
    {
        { Text: null } => Mrkdwn.Of($":white_circle: *{entry.Item.Title}*: missing. {entry.Item.Ask}"),
        { Value: null } => Mrkdwn.Of($":warning: *{entry.Item.Title}*: cannot be read, write it anew: {Short(entry.Text)}"),
        _ => Mrkdwn.Of($":heavy_check_mark: *{entry.Item.Title}*: {Short(entry.Text)}"),
    };

    /// <summary>The totals that are worked out; nothing while none is.</summary>
    public static IEnumerable<Mrkdwn> Totals(RequestFile file)
    {
        var parts = new List<string>();
        if (file.EventsRequested is { } events)
            parts.Add($"{Quantity.Render(events)} events requested");
        if (file.TapeTotal is { } tape)
            parts.Add($"{tape} to tape");
        return parts.Count == 0 ? [] : [Mrkdwn.Of($"Worked out: {string.Join(", ", parts)}")];
    }

    public static IEnumerable<Mrkdwn> Contradictions(IReadOnlyList<Contradiction> all)
    {
        var more = all.Count - MostContradictions;
        return
        [
            .. all.Take(MostContradictions).Select(one => Mrkdwn.Of($":warning: {one.Words}").Cut(500)),
            .. more > 0 ? [Mrkdwn.Of($"… and {more} more.")] : Array.Empty<Mrkdwn>(),
        ];
    }

    /// <summary>What the thread is told: who wrote what.</summary>
    public static Mrkdwn Said(RequestResult.Stored stored, string userId) => Mrkdwn.Lines(
    [
        .. stored.Changes.Select(change => Mrkdwn.Of(
            $":pencil: {Mrkdwn.User(userId)} set {FieldWords.Title(change.Field)} of *{stored.Campaign.Name}*: {Changed(change)}")),
        .. Contradictions(stored.Contradictions),
    ]);

    /// <summary>What the one who typed is answered.</summary>
    public static Mrkdwn Recorded(RequestResult.Stored stored) => Mrkdwn.Lines(
    [
        .. stored.Changes.Select(change => Mrkdwn.Of(
            $"Recorded: {FieldWords.Title(change.Field)} of *{stored.Campaign.Name}*: {Changed(change)}{Before(change)}")),
        .. Contradictions(stored.Contradictions),
        .. stored.File.Missing is [var next, ..]
            ? [Mrkdwn.Of($"Next is the {next.Title.ToLowerInvariant()}: `/campaign set {stored.Campaign.Name} {next.Id}`")]
            : Array.Empty<Mrkdwn>(),
    ]);

    /// <summary>A value and who gave it when.</summary>
    public static Mrkdwn Given(CampaignValue value) => Mrkdwn.Of(
        $"{Mrkdwn.User(value.UserId)} wrote {Mrkdwn.Time(value.At)}: {FieldWords.Value(value.Field, value.Value, ShortValue)}");

    private static Mrkdwn Changed(FieldChange change) => FieldWords.Value(change.Field, change.Value, ShortValue);

    private static Mrkdwn Before(FieldChange change) =>
        change.Before is { } before ? Mrkdwn.Of($"\nBefore, {Given(before)}") : Mrkdwn.Empty;

    private static Mrkdwn Short(string text) => FieldWords.Value("", text, ShortValue);
}
