using System.Globalization;
using ProdShift.Core.Campaigns.Request;

namespace ProdShift.Tests.Campaigns.Request;

public class ProducedTests
{
    [Theory]
    [InlineData(99_400, 100_000, "99,400 of 100,000 events (99.4 %)")]
    [InlineData(99_999, 100_000, "99,999 of 100,000 events (99.9 %)")] // never 100 % before all are there
    [InlineData(100_000, 100_000, "100,000 of 100,000 events (100 %)")]
    [InlineData(0, 100_000, "0 of 100,000 events (0 %)")]
    [InlineData(99_400, 10_000, "99,400 of 10,000 events (994 %)")]
    [InlineData(99_400, 0, "99,400 events")]
    public void A_share_is_told_with_both_numbers(long events, long requested, string words) =>
        Assert.Equal(words, new Produced(events, requested).Words);

    [Theory]
    [InlineData(99_400, 100_000, "99.4", null)]
    [InlineData(99_400, 100_000, "99", null)]
    [InlineData(99_960, 100_000, "100.0", null)] // rounded by whoever wrote it
    [InlineData(99_400, 10_000, "99.4", "99,400 of 10,000 are 994 %, not 99.4 %.")]
    [InlineData(99_400, 100_000, "99.5", "99,400 of 100,000 are 99.4 %, not 99.5 %.")]
    [InlineData(5, 0, "50", null)]
    public void A_stated_share_fits_to_its_last_decimal(long events, long requested, string stated, string? words)
    {
        var number = decimal.Parse(stated, CultureInfo.InvariantCulture);
        var decimals = stated.Contains('.', StringComparison.Ordinal) ? stated.Split('.')[1].Length : 0;

        Assert.Equal(words, new Produced(events, requested).Contradiction(number, decimals));
    }

    [Theory]
    [InlineData("99400 events produced out of 10K requested, that means 99.4%", "99,400 of 10,000 are 994 %, not 99.4 %.")]
    [InlineData("99400 events produced out of 100K requested, that means 99.4%", null)]
    [InlineData("99,400/100,000 = 99.4 %", null)]
    [InlineData("99,400/100,000 = 94 %", "99,400 of 100,000 are 99.4 %, not 94 %.")]
    [InlineData("5 of 10 workflows are done.\n99 % of the jobs were fine.", null)]
    [InlineData("v1.5/2 at 30 %", null)]
    [InlineData("nothing", null)]
    public void Shares_within_a_text_are_worked_out_again(string text, string? words) =>
        Assert.Equal(words is null ? [] : [words], Produced.WrongIn(text));
}
