using System.Globalization;
using System.Text;

namespace ProdShift.Core.Reports;

/// <summary>The report for a terminal, in aligned columns.</summary>
public static class ReportText
{
    private const int MostInCell = 48;

    public static string Render(WeeklyReport report)
    {
        var text = new StringBuilder();
        text.Append(ReportLines.Title(report)).Append('\n').Append(ReportLines.Dates(report)).Append('\n');
        text.AppendJoin("", report.Notes.Select(note => OneLine.Of(note) + "\n")).Append('\n');
        text.Append("Progress: ").Append(ReportLines.Progress(report)).Append("\n\n");
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
        var lines = report.Workflows.Select(row => columns.Select(column => Cell(column, row)).ToArray());
        string[][] cells = [[.. columns.Select(column => column.Title)], .. lines];
        var widths = columns.Select((_, i) => cells.Max(line => Width(line[i]))).ToArray();
        foreach (var line in cells)
        {
            var padded = line.Select((cell, i) => Pad(cell, widths[i], columns[i].Right));
            text.Append(string.Join("  ", padded).TrimEnd()).Append('\n');
        }
    }

    /// <summary>Comments stand last, so they need no cut.</summary>
    private static string Cell(ReportColumn column, ReportRow row) =>
        OneLine.Of(column.Cell(row), column.Title == "comments" ? int.MaxValue : MostInCell);

    private static string Pad(string cell, int width, bool right)
    {
        var blanks = new string(' ', width - Width(cell));
        return right ? blanks + cell : cell + blanks;
    }

    private static int Width(string cell) => new StringInfo(cell).LengthInTextElements;

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        text.Append('\n').Append(title).Append('\n');
        text.AppendJoin("", lines.Select(line => $"  {OneLine.Of(line)}\n"));
    }
}
