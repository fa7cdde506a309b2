using System.Text;

namespace ProdShift.Core.Reports;

/// <summary>The report as GitHub's Markdown. What people and sources wrote is no markup in it.</summary>
public static class ReportMarkdown
{
    public static string Render(WeeklyReport report)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(ReportLines.Title(report)).Append("\n\n");
        text.Append(MarkdownText.Escape(ReportLines.Dates(report))).Append('\n');
        foreach (var note in report.Notes)
            text.Append("\n> ").Append(MarkdownText.Escape(note)).Append('\n');
        text.Append("\n**Progress:** ").Append(ReportLines.Progress(report)).Append("\n\n");
        Table(text, report);
        Section(text, "Error codes", ReportLines.Errors(report));
        Section(text, "Failures by category", CategoryLines.Of(report));
        Section(text, "Codes nobody named yet", CategoryLines.Unnamed(report));
        Section(text, "Alerts", ReportLines.Alerts(report));
        if (VerdictLines.Of(report) is { Count: > 0 } verdicts)
            Section(text, VerdictLines.Title, verdicts);
        Section(text, "Shifts", ReportLines.Shifts(report));
        Section(text, "Sign-offs", ReportLines.SignOffs(report));
        return text.ToString();
    }

    private static void Table(StringBuilder text, WeeklyReport report)
    {
        if (report.Workflows.Count == 0)
        {
            text.Append("No workflow was alive in this week.\n");
            return;
        }
        var columns = ReportTable.Columns(report);
        Line(text, columns.Select(column => column.Title));
        Line(text, columns.Select(column => column.Right ? "---:" : "---"));
        foreach (var row in report.Workflows)
            Line(text, columns.Select(column => MarkdownText.Escape(column.Cell(row))));
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        text.Append("\n## ").Append(title).Append("\n\n");
        text.AppendJoin("", lines.Select(line => $"- {MarkdownText.Escape(line)}\n"));
    }
}
