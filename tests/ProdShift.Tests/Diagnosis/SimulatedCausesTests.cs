using ProdShift.Bench.Diagnosis.Methods;
using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Tests.Diagnosis;

/// <summary>The diagnosis in worlds whose causes are known; `./dev bench --only diagnosis` tells how often it is right.</summary>
public class SimulatedCausesTests
{
    private const int Worlds = 4;

    public static TheoryData<string> Kinds =>
        [.. Enum.GetValues<CauseKind>().Except([CauseKind.Healthy, CauseKind.TooFew]).Select(kind => kind.ToString())];

    /// <summary>Exactly: each cause in the words of its label, and nothing else. One world of four may be too hard.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_of_cause_is_named_exactly(string name)
    {
        var kind = Enum.Parse<CauseKind>(name);
        var wrong = Enumerable.Range(1, Worlds).Select(seed => WorldMaker.Make(kind, seed))
            .Where(world => !world.Label.ToHashSet().SetEquals(Ours.Diagnose(world.At(Case.NowHours))))
            .Select(world => $"seed {world.Seed}: {string.Join(" and ", world.Label)}")
            .ToList();

        Assert.True(wrong.Count <= 1, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData(nameof(CauseKind.Healthy))]
    [InlineData(nameof(CauseKind.TooFew))]
    public void Nothing_is_named_where_nothing_is_to_be_named(string name)
    {
        var worlds = Enumerable.Range(1, Worlds).Select(seed => WorldMaker.Make(Enum.Parse<CauseKind>(name), seed));

        Assert.All(worlds, world => Assert.Empty(Ours.Diagnose(world.At(Case.NowHours))));
    }
}
