namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>The beginning of what somebody wrote, in one line, to be quoted in an answer.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var line = new string([.. text.Take(Longest + 1).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]).Trim();
        return line.Length <= Longest ? line : line[..(Longest - 1)] + "…";
    }
}
