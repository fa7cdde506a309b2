using FsCheck;
using FsCheck.Fluent;
using ProdShift.Slack;

namespace ProdShift.Tests.Slack.Inbound;

public class CommandTextTests
{
    [Theory]
    [InlineData("now", "now")]
    [InlineData("  now ", "now")]
    [InlineData("<@U123|ana> takes over", "<@U123> takes over")]
    [InlineData("<@U123>", "<@U123>")]
    [InlineData("<#C123|production>", "<#C123>")]
    [InlineData("<!subteam^S123|@shifters>", "<!subteam^S123>")]
    [InlineData("<!here>", "<!here>")]
    [InlineData("<https://lab.example/a?b=1&amp;c=2>", "https://lab.example/a?b=1&c=2")]
    [InlineData("<http://lab.example|lab.example> is down", "lab.example is down")]
    [InlineData("<mailto:ana@lab.example|ana@lab.example>", "ana@lab.example")]
    [InlineData("a &lt; b &amp;&amp; c &gt; d", "a < b && c > d")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("a < b", "a < b")]
    [InlineData("nul\0nul", "nulnul")]
    public void Is_what_was_typed_with_mentions_by_id(string sent, string expected) =>
        Assert.Equal(expected, CommandText.Plain(sent));

    [Fact]
    public void Of_any_text_that_Slack_escaped_comes_back_as_typed() =>
        Prop.ForAll<NonNull<string>>(typed =>
        {
            var text = typed.Get.Replace("\0", "", StringComparison.Ordinal).Trim();
            return CommandText.Plain(Mrkdwn.Text(text).Markup) == text;
        }).QuickCheckThrowOnFailure();
}
