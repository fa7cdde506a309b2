using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Monitoring.Statistics;

namespace ProdShift.Tests.Monitoring.Statistics;

public class BenjaminiHochbergTests
{
    private static readonly Arbitrary<double[]> PValues =
        Gen.Choose(0, 1000).Select(x => x / 1000.0).ArrayOf().ToArbitrary();

    [Fact]
    public void Adjusts_a_worked_example() =>
        Assert.Equal(
            [0.04, 0.05, 0.05, 0.5],
            BenjaminiHochberg.Adjust([0.01, 0.0375, 0.03, 0.5]),
            (expected, actual) => Math.Abs(expected - actual) < 1e-12);

    [Fact]
    public void One_place_alone_keeps_its_value() => Assert.Equal([0.003], BenjaminiHochberg.Adjust([0.003]));

    [Fact]
    public void Keeps_the_order_and_never_lowers_a_value() =>
        Prop.ForAll(
            PValues,
            values =>
            {
                var adjusted = BenjaminiHochberg.Adjust(values);
                Assert.All(values.Zip(adjusted), pair => Assert.InRange(pair.Second, pair.First - 1e-12, 1));
                var sorted = values.Zip(adjusted).OrderBy(pair => pair.First).Select(pair => pair.Second).ToList();
                Assert.Equal(sorted.Order(), sorted);
            }).QuickCheckThrowOnFailure();

    /// <summary>The procedure as published: the largest k with p(k) ≤ q·k/m, and all places up to it.</summary>
    [Fact]
    public void Accepts_what_the_step_up_procedure_accepts() =>
        Prop.ForAll(
            PValues,
            values =>
            {
                const double Rate = 0.2;
                var sorted = values.Order().ToList();
                var accepted = Enumerable.Range(1, values.Length)
                    .LastOrDefault(k => sorted[k - 1] <= Rate * k / values.Length + 1e-12);
                Assert.Equal(accepted, BenjaminiHochberg.Adjust(values).Count(q => q <= Rate + 1e-12));
            }).QuickCheckThrowOnFailure();
}
