using ProdShift.Core.Campaigns.Log;

namespace ProdShift.Tests.Campaigns.Log;

/// <summary>Seen through the page, since the escaping is its own affair.</summary>
public class HtmlTextTests
{
    [Theory]
    [InlineData("see https://docdb.example/1?a=b&c=d.", "see <a href=\"https://docdb.example/1?a=b&amp;c=d\" rel=\"noreferrer\">https://docdb.example/1?a=b&amp;c=d</a>.")]
    [InlineData("https://x.example/\" onclick=alert(1)", "<a href=\"https://x.example/\" rel=\"noreferrer\">https://x.example/</a>&quot; onclick=alert(1)")]
    [InlineData("https://x.example/'<b>", "<a href=\"https://x.example/\" rel=\"noreferrer\">https://x.example/</a>&#39;&lt;b&gt;")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("one\r\ntwo\n\nthree", "one<br>two<br>three")]
    [InlineData("a\u0000b\u001b[31m\u202Ec", "a b [31m c")]
    [InlineData("<@UANA> said so, and <@UBO|bo>", "Ana Ruiz said so, and Bo &lt;b&gt;")]
    [InlineData("<@&lt;>", "&lt;@&amp;lt;&gt;")]
    public void Text_stays_text(string text, string html)
    {
        var facts = LogWorld.Empty with { PlanChanges = [new(text, "UDEE", LogWorld.At(2, 12))] };

        var page = LogHtml.Render(CampaignLog.Build(facts), id => id switch { "UANA" => "Ana Ruiz", "UBO" => "Bo <b>", _ => id });

        Assert.Contains($"<td>plan</td><td>UDEE</td><td>{html}</td>", page, StringComparison.Ordinal);
    }
}
