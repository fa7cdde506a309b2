using ProdShift.Core.Campaigns.Plans;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>Rows as tables in code blocks, one for each dataset, none longer than Slack shows whole.</summary>
internal static class PlanBlocks
{
    private const int LongestBlock = SlackLimits.SectionText - 100;

    /// <param name="rows">The rows, by dataset.</param>
    /// <param name="states">What justIN shows.</param>
    /// <param name="mostDatasets">The datasets to show.</param>
    /// <param name="mostText">The characters to use.</param>
    public static IEnumerable<Block> Of(
        IEnumerable<(PlanDataset Dataset, PlanRow Row)> rows, PlanStates states, int mostDatasets, int mostText)
    {
        foreach (var dataset in rows.GroupBy(entry => entry.Dataset).Take(mostDatasets))
        {
            yield return new SectionBlock(Mrkdwn.Of(
                $"*{dataset.Key.Name}*: {PlanWords.Files(dataset.Key.TotalFiles)}, {PlanWords.Phase(dataset.Key.Phase)}"));
            foreach (var code in Code(PlanTable.Lines(dataset, states)))
            {
                if ((mostText -= code.Markup.Length) < 0)
                    yield break;
                yield return new SectionBlock(Mrkdwn.Of($"```{code}```"));
            }
        }
    }

    /// <summary>The lines in parts, each with the titles on top.</summary>
    private static IEnumerable<Mrkdwn> Code(IReadOnlyList<string> lines)
    {
        var titles = Mrkdwn.Text(lines[0]);
        var part = new List<Mrkdwn> { titles };
        var length = titles.Markup.Length;
        foreach (var line in lines.Skip(1).Select(line => Mrkdwn.Text(line)))
        {
            if (part.Count > 1 && length + line.Markup.Length + 1 > LongestBlock)
            {
                yield return Mrkdwn.Lines(part);
                part = [titles];
                length = titles.Markup.Length;
            }
            part.Add(line);
            length += line.Markup.Length + 1;
        }
        yield return Mrkdwn.Lines(part);
    }
}
