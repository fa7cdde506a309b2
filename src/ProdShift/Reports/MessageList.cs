using System.Text.Json;
using ProdShift.Core.Reports;
using ProdShift.Slack;

namespace ProdShift.Reports;

/// <summary>A titled list in sections of a message that never grows past its share of it.</summary>
internal static class MessageList
{
    private const int LinesInSection = 5;
    private const int MostInLine = 550;

    /// <param name="title">Stands above the list; nothing is shown where there are no lines.</param>
    /// <param name="lines">The most important first.</param>
    /// <param name="most">How many lines are shown at most.</param>
    /// <param name="room">How many characters they may take as JSON, in which a character can take six.</param>
    public static IReadOnlyList<Block> Of(Mrkdwn title, IReadOnlyList<Mrkdwn> lines, int most, int room)
    {
        if (lines.Count == 0)
            return [];
        var shown = Fitting([.. lines.Take(most).Select(line => line.Cut(MostInLine))], room);
        var left = lines.Count - shown.Count;
        Mrkdwn[] last = left == 0 ? [] : [Mrkdwn.Of($"_… and {ReportWords.Number(left)} more_")];
        Mrkdwn[] all = [title, .. shown, .. last];
        return [.. all.Chunk(LinesInSection).Select(chunk => new SectionBlock(Mrkdwn.Lines(chunk)))];
    }

    private static IReadOnlyList<Mrkdwn> Fitting(IReadOnlyList<Mrkdwn> lines, int room)
    {
        var left = room;
        return [.. lines.TakeWhile(line => (left -= JsonEncodedText.Encode(line.Markup).EncodedUtf8Bytes.Length + 2) >= 0)];
    }
}
