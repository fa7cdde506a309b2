using System.Text;
using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.Log;

/// <summary>The report and the log as GitHub's Markdown. What people and sources wrote is no markup in it.</summary>
public static class LogMarkdown
{
    /// <param name="log">The log.</param>
    /// <param name="name">How a user id is written.</param>
    public static string Render(CampaignLog log, Func<string, string> name)
    {
        var document = LogDocument.Of(log, name);
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Escape(document.Title)).Append('\n');
        foreach (var line in document.Lead)
            text.Append('\n').Append(MarkdownText.Escape(line)).Append('\n');
        foreach (var section in document.Sections)
        {
            text.Append('\n').Append('#', section.Level + 1).Append(' ').Append(MarkdownText.Escape(section.Title)).Append('\n');
            foreach (var block in section.Blocks)
                Block(text.Append('\n'), block);
        }
        return text.ToString();
    }

    private static void Block(StringBuilder text, LogBlock block)
    {
        switch (block)
        {
            case LogBlock.Paragraph { Text: var words }:
                text.Append(MarkdownText.Escape(words)).Append('\n');
                break;
            case LogBlock.Bar { Text: var words }:
                text.Append(MarkdownText.Escape(words)).Append('\n');
                break;
            case LogBlock.Bullets { Lines: var lines }:
                text.AppendJoin("", lines.Select(line => $"- {MarkdownText.Escape(line)}\n"));
                break;
            case LogBlock.Table table:
                Line(text, table.Columns.Select(column => column.Title));
                Line(text, table.Columns.Select(column => column.Right ? "---:" : "---"));
                foreach (var row in table.Rows)
                    Line(text, row.Select(MarkdownText.Escape));
                break;
        }
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
