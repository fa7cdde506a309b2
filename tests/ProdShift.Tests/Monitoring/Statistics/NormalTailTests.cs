using ProdShift.Core.Monitoring.Statistics;

namespace ProdShift.Tests.Monitoring.Statistics;

public class NormalTailTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.15865525393145705)]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(2.999999, 0.0013499024634785)]
    [InlineData(3, 0.0013498980316301)]
    [InlineData(6, 9.865876450377e-10)]
    [InlineData(20, 2.7536241186062e-89)]
    [InlineData(-1, 0.841344746068543)]
    public void Is_the_tabled_value(double z, double expected) => Assert.Equal(1, NormalTail.Above(z) / expected, 1e-9);

    [Fact]
    public void Ends_at_zero_and_one() => Assert.Equal((0, 1), (NormalTail.Above(1000), NormalTail.Above(-1000)));
}
