using FsCheck;
using FsCheck.Fluent;
using ProdShift.Replay;

namespace ProdShift.Tests.Replay;

public class TallyChangesTests
{
    [Fact]
    public void What_is_written_is_read_again_in_the_order_of_hours_and_kinds()
    {
        var count = from hour in Gen.Choose(0, 600_000)
                    from kind in Gen.Choose(1, 100_000)
                    from jobs in Gen.Choose(0, int.MaxValue)
                    select new TallyCount(hour, kind, jobs);

        Check.QuickThrowOnFailure(Prop.ForAll(
            count.ListOf().ToArbitrary(),
            changes => TallyChanges.Read(TallyChanges.Write(changes))
                .SequenceEqual(changes.OrderBy(change => change.Hour).ThenBy(change => change.Kind))));
    }

    [Fact]
    public void Most_changes_take_three_or_four_bytes()
    {
        var changes = Enumerable.Range(1, 1_000).Select(kind => new TallyCount(494_000, kind, 20));

        Assert.InRange(TallyChanges.Write(changes).Length, 3_000, 4_000);
    }
}
