using System.Globalization;
using System.Text;

namespace ProdShift.Core.Campaigns.Log;

/// <summary>
/// The report and the log as one page that needs nothing else: for the wiki, DocDB, and the PDF that a browser prints of it. It
/// has no script, its policy forbids any and everything from elsewhere, and what people and sources wrote is no markup in it.
/// </summary>
public static class LogHtml
{
    /// <param name="log">The log.</param>
    /// <param name="name">How a user id is written.</param>
    public static string Render(CampaignLog log, Func<string, string> name)
    {
        var document = LogDocument.Of(log, name);
        var html = new StringBuilder();
        Head(html, document);
        html.Append("<body>\n<header>\n<h1>").Append(HtmlText.Escape(document.Title)).Append("</h1>\n");
        foreach (var line in document.Lead)
            html.Append("<p>").Append(HtmlText.Escape(line)).Append("</p>\n");
        html.Append("</header>\n");
        Contents(html, document);
        html.Append("<main>\n");
        foreach (var section in document.Sections)
            Section(html, section);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Head(StringBuilder html, LogDocument document) =>
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '")
            .Append(LogStyle.Hash)
            .Append("'; base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
            .Append(HtmlText.Escape(document.Title))
            .Append("</title>\n<style>")
            .Append(LogStyle.Css)
            .Append("</style>\n</head>\n");

    private static void Contents(StringBuilder html, LogDocument document)
    {
        html.Append("<nav aria-label=\"Contents\">\n<ul>\n");
        foreach (var section in document.Sections)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"l{section.Level}\"><a href=\"#{HtmlText.Escape(section.Id)}\">")
                .Append(HtmlText.Escape(section.Title))
                .Append("</a></li>\n");
        }
        html.Append("</ul>\n</nav>\n");
    }

    private static void Section(StringBuilder html, LogSection section)
    {
        var level = section.Level + 1;
        html.Append(CultureInfo.InvariantCulture, $"<h{level} id=\"{HtmlText.Escape(section.Id)}\">")
            .Append(HtmlText.Escape(section.Title))
            .Append(CultureInfo.InvariantCulture, $"</h{level}>\n");
        foreach (var block in section.Blocks)
            Block(html, block);
    }

    private static void Block(StringBuilder html, LogBlock block)
    {
        switch (block)
        {
            case LogBlock.Paragraph { Text: var words }:
                html.Append("<p>").Append(HtmlText.Escape(words)).Append("</p>\n");
                break;
            case LogBlock.Bar bar:
                html.Append(CultureInfo.InvariantCulture, $"<p>{HtmlText.Escape(bar.Text)}<br>")
                    .Append(CultureInfo.InvariantCulture, $"<progress max=\"100\" value=\"{bar.Percent:0.#}\"></progress></p>\n");
                break;
            case LogBlock.Bullets { Lines: var lines }:
                html.Append("<ul>\n").AppendJoin("", lines.Select(line => $"<li>{HtmlText.Escape(line)}</li>\n")).Append("</ul>\n");
                break;
            case LogBlock.Table table:
                Table(html, table);
                break;
        }
    }

    private static void Table(StringBuilder html, LogBlock.Table table)
    {
        html.Append("<div class=\"wide\"><table>\n<thead><tr>");
        foreach (var column in table.Columns)
            html.Append("<th scope=\"col\"").Append(Side(column)).Append('>').Append(HtmlText.Escape(column.Title)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var (column, cell) in table.Columns.Zip(row))
                html.Append("<td").Append(Side(column)).Append('>').Append(HtmlText.Linked(cell)).Append("</td>");
            html.Append("</tr>\n");
        }
        html.Append("</tbody>\n</table></div>\n");
    }

    private static string Side(LogColumn column) => column.Right ? " class=\"n\"" : "";
}
