using System.Globalization;
using ProdShift.Core.Reports;

namespace ProdShift.Tests.Reports;

public class SuccessRateTests
{
    [Theory]
    [InlineData(9800, 10000, "0.98", "98.0 %")]
    [InlineData(10000, 10000, "1", "100.0 %")]
    [InlineData(99999, 100000, "0.9999", "99.9 %")] // never all good unless all were
    [InlineData(2, 3, "0.6667", "66.6 %")]
    [InlineData(1, 100000, "0", "0.0 %")]
    [InlineData(0, 5, "0", "0.0 %")]
    public void Shows_all_good_only_when_all_were(long good, long ended, string fraction, string shown)
    {
        var rate = new SuccessRate(good, ended);

        Assert.Equal(decimal.Parse(fraction, CultureInfo.InvariantCulture), rate.Fraction);
        Assert.Equal(shown, rate.ToString());
    }
}
