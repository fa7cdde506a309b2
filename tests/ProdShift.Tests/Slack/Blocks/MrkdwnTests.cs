using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ProdShift.Slack;

namespace ProdShift.Tests.Slack.Blocks;

public partial class MrkdwnTests
{
    [Theory]
    [InlineData("<!channel>", "&lt;!channel&gt;")]
    [InlineData("<@U123>", "&lt;@U123&gt;")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("&lt;", "&amp;lt;")]
    public void What_a_person_wrote_mentions_and_links_nothing(string written, string shown)
    {
        Assert.Equal(shown, Mrkdwn.Text(written).Markup);
        Assert.Equal($"*{shown}*", Mrkdwn.Of($"*{written}*").Markup);
    }

    [Theory]
    [InlineData("U123", "<@U123>")]
    [InlineData("U1> <!channel", "U1&gt; &lt;!channel")]
    [InlineData("", "")]
    public void Only_an_id_becomes_a_mention(string id, string expected) => Assert.Equal(expected, Mrkdwn.User(id).Markup);

    [Fact]
    public void A_link_cannot_be_ended_from_within() =>
        Assert.Equal(
            "<https://lab.example/?a=1&amp;b=%7C%3E|&lt;a&gt;>", Mrkdwn.Link(new("https://lab.example/?a=1&b=|>"), "<a>").Markup);

    [Fact]
    public void A_time_is_shown_in_the_readers_zone_or_in_UTC() =>
        Assert.Equal(
            "<!date^1764000000^{date_short_pretty} {time}|2025-11-24 16:00 UTC>",
            Mrkdwn.Time(DateTimeOffset.FromUnixTimeSeconds(1_764_000_000)).Markup);

    [Theory]
    [InlineData("abcdef", 4, "abc…")]
    [InlineData("ab<https://x|y>", 8, "ab…")]
    [InlineData("ab&amp;cd", 5, "ab…")]
    [InlineData("abc🔥def", 5, "abc…")]
    [InlineData("<@U123>", 3, "…")]
    public void A_cut_leaves_nothing_in_halves(string markup, int most, string expected) =>
        Assert.Equal(expected, MrkdwnCut.Cut(markup, most));

    [Fact]
    public void However_it_is_cut_no_mention_link_or_escape_is_left_open() =>
        Prop.ForAll<NonNull<string>, PositiveInt>((text, most) =>
        {
            var markup = Mrkdwn.Of($"{text.Get}{Mrkdwn.User("U1")}{text.Get}&amp;{Mrkdwn.Link(new("https://x.example/?a&b"), text.Get)}");
            var cut = markup.Cut(most.Get).Markup;
            return cut.Length <= most.Get && Whole().IsMatch(cut);
        }).QuickCheckThrowOnFailure();

    /// <summary>Text without angle brackets and bare ampersands, mentions, and links: nothing else.</summary>
    [GeneratedRegex("^([^<>&]|&(amp|lt|gt);|<@U1>|<https://x\\.example/\\?a&amp;b\\|([^<>&]|&(amp|lt|gt);)*>)*$")]
    private static partial Regex Whole();
}
