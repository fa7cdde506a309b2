using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>Lines packed into as few blocks as Slack's limit of characters for one of them allows.</summary>
internal static class Paragraphs
{
    public static IEnumerable<Block> Of(IEnumerable<Mrkdwn> lines)
    {
        var block = new List<Mrkdwn>();
        var length = 0;
        foreach (var line in lines)
        {
            if (block.Count > 0 && length + line.Markup.Length + 1 > SlackLimits.SectionText)
            {
                yield return new SectionBlock(Mrkdwn.Lines(block));
                block.Clear();
                length = 0;
            }
            block.Add(line);
            length += line.Markup.Length + 1;
        }
        if (block.Count > 0)
            yield return new SectionBlock(Mrkdwn.Lines(block));
    }
}
