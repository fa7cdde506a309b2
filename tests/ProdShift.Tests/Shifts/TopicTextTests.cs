using ProdShift.Shifts;

namespace ProdShift.Tests.Shifts;

public class TopicTextTests
{
    [Theory]
    [InlineData(0, 0, 0, "", "", "no alert open · nobody on shift")]
    [InlineData(1, 0, 0, "Ana Ferri", "", "1 alert open · on shift: Ana Ferri")]
    [InlineData(2, 1, 1, "Ana Ferri", "FTS is down",
        "2 alerts open (1 critical, 1 not taken) · on shift: Ana Ferri · HOLD new submissions: FTS is down")]
    [InlineData(3, 0, 3, "Ana,Bo,Cy,Di,Ed", "", "3 alerts open (3 not taken) · on shift: Ana, Bo, Cy +2")]
    [InlineData(0, 0, 0, "", "FTS|no", "no alert open · nobody on shift · HOLD new submissions: FTS/no")]
    public void Says_in_plain_words(int open, int critical, int notTaken, string people, string hold, string topic) =>
        Assert.Equal(topic, TopicText.Own(new(open, critical, notTaken), Words(people), Words(hold)));

    /// <summary>What a person wrote is kept; our own part, as it was at some earlier time, is replaced.</summary>
    [Theory]
    [InlineData("", "OWN")]
    [InlineData("Docs: wiki.example", "OWN | Docs: wiki.example")]
    [InlineData("no alert open · nobody on shift", "OWN")]
    [InlineData("no alert open · nobody on shift | Docs: wiki.example", "OWN | Docs: wiki.example")]
    [InlineData("2 alerts open (1 critical, 1 not taken) · on shift: Ana · HOLD new submissions: x | a | b", "OWN | a | b")]
    [InlineData("2 alerts open is too many, says the boss", "OWN | 2 alerts open is too many, says the boss")]
    public void Keeps_what_a_person_put_there(string present, string topic) =>
        Assert.Equal(topic, TopicText.Whole("OWN", present));

    [Fact]
    public void Markup_in_names_and_reasons_is_none() =>
        Assert.Equal("HOLD: &lt;!channel&gt; R&amp;D | R&amp;D", TopicText.Whole("HOLD: <!channel> R&D", "R&amp;D"));

    [Fact]
    public void Fits_into_Slack_s_limit_and_the_hold_is_never_cut_off()
    {
        var own = TopicText.Own(
            new(1234, 123, 1234), [new string('n', 80), new string('m', 80), "c", "d"], [new string('r', 500)]);

        var alone = TopicText.Whole(own, "");
        var beside = TopicText.Whole(own, new string('x', 250));

        Assert.Equal((250, 250), (alone.Length, beside.Length));
        Assert.Contains("HOLD new sub", beside, StringComparison.Ordinal);
        Assert.Contains("… | xxx", beside, StringComparison.Ordinal);
    }

    /// <summary>However often it is set, what a person wrote is there once.</summary>
    [Fact]
    public void Setting_it_again_adds_nothing()
    {
        var own = TopicText.Own(new(2, 1, 1), ["Ana"], ["FTS is down"]);
        var once = TopicText.Whole(own, "Docs: wiki.example");

        Assert.Equal(once, TopicText.Whole(own, once));
    }

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
