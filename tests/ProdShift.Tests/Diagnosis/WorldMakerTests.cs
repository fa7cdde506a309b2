using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Tests.Diagnosis;

/// <summary>The labels of the simulator are worth something only if they say what its jobs show.</summary>
public class WorldMakerTests
{
    public static TheoryData<string> Kinds => [.. Enum.GetNames<CauseKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_seed_gives_the_same_world_each_time(string name)
    {
        var kind = Enum.Parse<CauseKind>(name);
        var (one, same) = (WorldMaker.Make(kind, 7), WorldMaker.Make(kind, 7));

        Assert.Equal(one.Label, same.Label);
        Assert.Equal(one.At(Case.NowHours).Now, same.At(Case.NowHours).Now);
        Assert.Equal(one.At(Case.NowHours).Before, same.At(Case.NowHours).Before);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_cause_fails_its_jobs_now_and_did_not_before(string name)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var world = WorldMaker.Make(Enum.Parse<CauseKind>(name), seed);
            var scored = world.At(Case.NowHours);
            Assert.All(world.Label, where =>
            {
                var (jobs, failed) = scored.Of(where);
                var before = Case.Sum(scored.Before.Where(leaf => where.Holds(leaf.Place)));
                Assert.True(failed >= 6 && failed >= 0.15 * jobs, $"{name} {seed}: {where} fails {failed} of {jobs}.");
                Assert.True(before.Failed * jobs <= before.Total * failed, $"{name} {seed}: {where} is not new.");
            });
        }
    }

    [Fact]
    public void A_healthy_world_and_one_of_too_few_jobs_have_no_cause_to_name()
    {
        Assert.Empty(WorldMaker.Make(CauseKind.Healthy, 1).Label);
        Assert.Empty(WorldMaker.Make(CauseKind.TooFew, 1).Label);
    }

    [Fact]
    public void Two_causes_are_two_places() =>
        Assert.Equal(2, WorldMaker.Make(CauseKind.Two, 3).Label.Distinct().Count());

    [Fact]
    public void A_black_hole_draws_the_jobs_of_its_entry()
    {
        var world = WorldMaker.Make(CauseKind.Node, 1);
        var (before, now) = (world.At(0).Now, world.At(Case.NowHours).Now);

        Assert.True(JobsOf(world.Label[0], now) > 3 * JobsOf(world.Label[0], before));
    }

    private static int JobsOf(Where where, IEnumerable<Leaf> leaves) =>
        leaves.Where(leaf => where.Holds(leaf.Place)).Sum(leaf => leaf.Total);
}
