using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns.Request;

namespace ProdShift.Tests.Campaigns.Request;

public class QuantityTests
{
    [Theory]
    [InlineData("1", 1L)]
    [InlineData("100000", 100_000L)]
    [InlineData("100,000", 100_000L)]
    [InlineData("100_000", 100_000L)]
    [InlineData("100k", 100_000L)]
    [InlineData("100 K", 100_000L)]
    [InlineData("1.5M", 1_500_000L)]
    [InlineData("2G", 2_000_000_000L)]
    [InlineData("100G", 100_000_000_000L)]
    [InlineData("101G", null)]
    [InlineData("0", null)]
    [InlineData("0k", null)]
    [InlineData("-5", null)]
    [InlineData("1.5", null)]
    [InlineData("100.000", null)] // a hundred to one, a hundred thousand to another
    [InlineData("1.0005k", null)]
    [InlineData("1,5M", null)]
    [InlineData("1,00", null)]
    [InlineData("1e6", null)]
    [InlineData("99999999999999999999999999", null)]
    [InlineData("99999999999999999999G", null)]
    [InlineData("ten", null)]
    [InlineData("", null)]
    [InlineData("\u0661\u0662", null)] // digits of another script
    public void A_count_is_read_as_people_write_it(string text, long? expected) => Assert.Equal(expected, Quantity.Parse(text));

    [Theory]
    [InlineData("1 GB", "1 GB", "1 GB")]
    [InlineData("1gb", "1 GB", "1 GB")]
    [InlineData("0.67 GB", "670 MB", "670 MB")]
    [InlineData("1.5TB", "1.5 TB", "1.5 TB")]
    [InlineData("1000 GB", "1 TB", "1 TB")]
    [InlineData("1,234,567 kB", "1,234.567 MB", "1.23 GB")]
    [InlineData("669419480 B", "669,419.48 kB", "669.42 MB")]
    [InlineData("10000000 PB", "10,000,000 PB", "10,000,000 PB")]
    [InlineData("1", null, null)]
    [InlineData("1 G", null, null)]
    [InlineData("1 GiB", null, null)]
    [InlineData("0 GB", null, null)]
    [InlineData("0.1 B", null, null)]
    [InlineData("10000001 PB", null, null)]
    [InlineData("99999999999999999999 PB", null, null)]
    public void A_size_has_a_unit(string text, string? exact, string? shown)
    {
        var size = DataSize.Parse(text);

        Assert.Equal(exact, size?.Render());
        Assert.Equal(shown, size?.ToString());
    }

    [Fact]
    public void What_is_rendered_is_read_back()
    {
        var count = from high in Gen.Choose(0, 99_999) from low in Gen.Choose(1, 999_999) select (high * 1_000_000L) + low;
        Prop.ForAll(count.ToArbitrary(), n => Quantity.Parse(Quantity.Render(n)) == n).QuickCheckThrowOnFailure();
        Prop.ForAll(count.ToArbitrary(), n => DataSize.Parse(new DataSize(n).Render()) == new DataSize(n))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_hundred_thousand_files_of_a_gigabyte_are_a_hundred_terabytes() =>
        Assert.Equal("100 TB", (100_000 * new DataSize(1e9m)).ToString());
}
