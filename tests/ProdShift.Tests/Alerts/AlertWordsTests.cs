using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Alerts;

/// <summary>What people type about alerts: which, and until when.</summary>
public class AlertWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago"); // 04:00 there

    [Theory]
    [InlineData("2h", "2026-11-20 12:00", 1)]
    [InlineData("90m reason", "2026-11-20 11:30", 1)]
    [InlineData("90min", "2026-11-20 11:30", 1)]
    [InlineData("3d", "2026-11-23 10:00", 1)]
    [InlineData("2W", "2026-12-04 10:00", 1)]
    [InlineData("18:00 reason", "2026-11-21 00:00", 1)]
    [InlineData("3:30", "2026-11-21 09:30", 1)] // past today
    [InlineData("tomorrow", "2026-11-21 15:00", 1)]
    [InlineData("Tomorrow 14:30 x", "2026-11-21 20:30", 2)]
    [InlineData("2026-11-30", "2026-11-30 15:00", 1)]
    [InlineData("2026-11-30 14:30", "2026-11-30 20:30", 2)]
    [InlineData("2026-11-30T14:30", "2026-11-30 20:30", 1)]
    [InlineData("2026-03-08 02:30", "2026-03-08 08:30", 2)] // skipped by summer time
    public void A_time_is_read_in_the_zone_of_the_experiment(string text, string expected, int words)
    {
        var read = MomentWords.Read(text.Split(' '), Now, Chicago);

        Assert.Equal((expected, words), ($"{read!.Value.At.UtcDateTime:yyyy-MM-dd HH:mm}", read.Value.Words));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("0h")]
    [InlineData("-2h")]
    [InlineData("2")]
    [InlineData("99999999h")]
    [InlineData("25:00")]
    [InlineData("2026-13-01")]
    [InlineData("2026-11-30T")]
    [InlineData("9999-12-31 23:59")]
    [InlineData("0001-01-01")]
    public void What_is_no_time_is_none(string text) => Assert.Null(MomentWords.Read(text.Split(' '), Now, Chicago));

    [Theory]
    [InlineData("site:UK_Brunel", true)]
    [InlineData("site:uk_*", true)]
    [InlineData("site:CERN", false)]
    [InlineData("rule:stalled-jobs campaign:12 workflow:1001 severity:Critical state:untaken", true)]
    [InlineData("campaign:13", false)]
    [InlineData("storage:*", false)] // it has none
    [InlineData("rse:RAL", false)]
    [InlineData("state:snoozed", false)]
    [InlineData("", true)]
    public void A_filter_matches_when_all_its_words_do(string text, bool matches)
    {
        var alert = new Alert(
            "a1", new("justin", RuleNames.StalledJobs, "k", Severity.Critical, "text", 1001, "UK_Brunel", null, 12), Now);

        var read = Assert.IsType<FilterWords.Result.Read>(
            FilterWords.Read(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Equal(matches, read.Filter.Matches(alert));
    }

    [Fact]
    public void Words_after_the_matchers_are_left_as_they_are()
    {
        var read = Assert.IsType<FilterWords.Result.Read>(
            FilterWords.Read(["site:CERN", "6h", "see", "rule:x", "http://elog/1"]));

        Assert.Equal("site:CERN", read.Filter.ToString());
        Assert.Equal(["6h", "see", "rule:x", "http://elog/1"], read.Rest);
    }

    [Theory]
    [InlineData("sight:CERN", "sight: is not something to filter by")]
    [InlineData("campaign:twelve", "not a number")]
    [InlineData("severity:2", "There is no severity 2")]
    [InlineData("state:gone", "There is no state gone")]
    public void A_matcher_that_is_none_is_told(string word, string expected) =>
        Assert.Contains(
            expected, Assert.IsType<FilterWords.Result.Wrong>(FilterWords.Read([word])).What, StringComparison.Ordinal);
}
