using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ProdShift.Campaigns.Log;
using ProdShift.Core.Campaigns.Log;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Campaigns.Log;

public partial class RenderedLogTests
{
    private static readonly CampaignLog Full = CampaignLog.Build(LogWorld.Full);

    [Fact]
    public void Markdown() => Golden.Check(LogMarkdown.Render(Full, LogWorld.Name));

    [Fact]
    public void Html() => Golden.Check(LogHtml.Render(Full, LogWorld.Name));

    [Fact]
    public void Json() => Golden.Check(LogJson.Render(Full, LogWorld.Name));

    [Fact]
    public void Markdown_of_a_campaign_that_was_just_opened() =>
        Golden.Check(LogMarkdown.Render(CampaignLog.Build(LogWorld.Empty), LogWorld.Name));

    /// <summary>Tags are those of the renderer, links go to https alone, and no attribute is one that acts.</summary>
    [Fact]
    public void What_people_wrote_is_no_markup_of_the_page()
    {
        var html = LogHtml.Render(Full, LogWorld.Name);

        Assert.Equal(
            ["a", "body", "br", "div", "h1", "h2", "h3", "head", "header", "html", "li", "main", "meta", "nav", "p", "progress",
                "style", "table", "tbody", "td", "th", "thead", "title", "tr", "ul"],
            Tag().Matches(html).Select(tag => tag.Groups[1].Value.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Href().Matches(html), href => Assert.Matches("^(#[a-z0-9-]+|https://[^\"]*)$", href.Groups[1].Value));
        Assert.DoesNotMatch("<[^>]* on[a-z]+=", html);
        Assert.DoesNotContain('\u202E', html);
    }

    [Fact]
    public void The_page_allows_its_own_style_and_nothing_else()
    {
        var html = LogHtml.Render(Full, LogWorld.Name);
        var style = Style().Match(html).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        Assert.Contains(
            $"content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\"",
            html,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_of_the_markdown_is_a_line_of_the_document()
    {
        var lines = LogMarkdown.Render(Full, LogWorld.Name).Split('\n');

        Assert.DoesNotContain(lines, line => line.StartsWith("# head", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"(?<!\\)\]\(", string.Join('\n', lines));
        var inLog = lines.Where(line => line.StartsWith('|')).GroupBy(line => line.Count(sign => sign == '|')).Select(g => g.Key);
        Assert.Subset(new HashSet<int> { 3, 5, 6, 9 }, inLog.ToHashSet());
    }

    [Fact]
    public void The_json_is_read_back_and_says_its_schema()
    {
        using var json = JsonDocument.Parse(LogJson.Render(Full, LogWorld.Name));

        Assert.Equal(1, json.RootElement.GetProperty("schema").GetInt32());
        Assert.Equal("2026-11-22T10:00:00Z", json.RootElement.GetProperty("writtenAt").GetString());
        Assert.Equal(LogWorld.Hostile, json.RootElement.GetProperty("workflows")[1].GetProperty("description").GetString());
        Assert.Equal("Ana Ruiz", json.RootElement.GetProperty("people").GetProperty("UANA").GetString());
    }

    [GeneratedRegex("</?([A-Za-z][A-Za-z0-9]*)")]
    private static partial Regex Tag();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Href();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
