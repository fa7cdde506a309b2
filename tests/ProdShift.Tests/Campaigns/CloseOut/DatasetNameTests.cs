using ProdShift.Core.Campaigns.CloseOut;

namespace ProdShift.Tests.Campaigns.CloseOut;

public class DatasetNameTests
{
    [Theory]
    [InlineData("fardet-hd:fardet-hd__fd_mc_2023a__mc__prodgenie.fcl__v09_78_01d01_preliminary")]
    [InlineData("a:b:c", false)]
    [InlineData("fardet-hd:fardet-hd-{type}_skip0_limit6000_1650")]
    [InlineData("prod", false)]
    [InlineData(":prod", false)]
    [InlineData("all:", false)]
    [InlineData("all:..", false)]
    [InlineData("..:prod", false)]
    [InlineData("all:a/b", false)]
    [InlineData("all:a b", false)]
    [InlineData("all:a\nb", false)]
    [InlineData("all:$(x)", false)]
    [InlineData("all:a'b", false)]
    [InlineData("all:é", false)]
    [InlineData("all:<!channel>", false)]
    public void A_name_is_two_parts_of_safe_signs(string text, bool good = true) =>
        Assert.Equal(good ? text : null, DatasetName.Parse(text)?.ToString());

    [Fact]
    public void A_name_has_at_most_three_hundred_signs()
    {
        Assert.NotNull(DatasetName.Parse("a:" + new string('b', 298)));
        Assert.Null(DatasetName.Parse("a:" + new string('b', 299)));
    }
}
