namespace ProdShift.Slack;

/// <summary>Cuts markup to a length without leaving half a link, mention or escape behind.</summary>
internal static class MrkdwnCut
{
    public static string Cut(string markup, int most)
    {
        var end = most - 1;
        if (end > 0 && char.IsHighSurrogate(markup[end - 1]))
            end--;
        var open = markup.LastIndexOf('<', Math.Max(end - 1, 0));
        if (open >= 0 && markup.IndexOf('>', open) is var close && (close < 0 || close >= end))
            end = open;
        var escape = markup.LastIndexOf('&', Math.Max(end - 1, 0));
        if (escape >= 0 && escape < end && markup.IndexOf(';', escape) is var semicolon && semicolon >= end && semicolon - escape <= 5)
            end = escape;
        return markup[..end] + "…";
    }
}
