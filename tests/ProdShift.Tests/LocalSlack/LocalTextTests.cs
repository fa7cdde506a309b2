using System.Text.Json;
using ProdShift.LocalSlack;

namespace ProdShift.Tests.LocalSlack;

public class LocalTextTests
{
    private static readonly LocalText Text = new(new Dictionary<string, string>
    {
        ["U1"] = "Ana Ferri",
        ["C1"] = "prod-alerts",
        ["S1"] = "experts",
    });

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("<@U1>, <@U1|ana>, <@U2>, <@U2|bo>", "@Ana Ferri, @Ana Ferri, @U2, @bo")]
    [InlineData("<#C1> <#C2|other>", "#prod-alerts #other")]
    [InlineData("<!subteam^S1> <!here> <!channel>", "@experts @here @channel")]
    [InlineData("<https://a.example/?x=1&amp;y=2|the jobs> <https://b.example>", "the jobs https://b.example")]
    [InlineData("<!date^1795338000^{date_short_pretty} {time}|2026-11-20 09:00 UTC>", "2026-11-20 09:00 UTC")]
    [InlineData("&lt;!channel&gt; 3 &lt; 4 &amp;amp; more", "<!channel> 3 < 4 &amp; more")]
    [InlineData("a < b and <", "a < b and <")]
    [InlineData("*bold* _it_ `code`", "*bold* _it_ `code`")]
    public void Markup_as_it_is_read(string markup, string read) => Assert.Equal(read, Text.Mrkdwn(markup));

    [Theory]
    [InlineData("""{"type":"header","text":{"type":"plain_text","text":"A <b>"}}""", "A <b>")]
    [InlineData(
        """{"type":"section","text":{"type":"mrkdwn","text":"<@U1>"},"accessory":{"type":"button","text":{"text":"Go"}}}""",
        "@Ana Ferri\n[Go]")]
    [InlineData("""{"type":"section","fields":[{"type":"mrkdwn","text":"*A*\n1"},{"type":"mrkdwn","text":"B"}]}""", "*A*\n1\nB")]
    [InlineData(
        """{"type":"context","elements":[{"type":"mrkdwn","text":"a"},{"type":"image","image_url":"u","alt_text":"a plot"}]}""",
        "a  [image: a plot]")]
    [InlineData(
        """{"type":"actions","elements":[{"type":"button","text":{"text":"Wait"}},{"type":"button","text":{"text":"Go"}}]}""",
        "[Wait] [Go]")]
    [InlineData("""{"type":"divider"}""", "---")]
    [InlineData("""{"type":"image","image_url":"u","alt_text":"a plot"}""", "[image: a plot]")]
    [InlineData(
        """{"type":"input","label":{"type":"plain_text","text":"What"},"element":{"type":"plain_text_input"}}""",
        "What: […]")]
    public void A_block_as_it_is_read(string block, string read) => Assert.Equal(read, Text.Plain(Message($"[{block}]")));

    [Fact]
    public void A_message_without_blocks_is_its_text() => Assert.Equal("Hello @Ana Ferri", Text.Plain(Message("[]")));

    [Fact]
    public void Files_are_named()
    {
        var message = Message("[]") with { Files = [new LocalFile("F1", "week.csv", "The week", default)] };

        Assert.Equal("Hello @Ana Ferri\n[file: week.csv]", Text.Plain(message));
    }

    private static LocalMessage Message(string blocks) =>
        new("C1", "1.1", "U1", "Hello <@U1>") { Blocks = JsonElement.Parse(blocks) };
}
