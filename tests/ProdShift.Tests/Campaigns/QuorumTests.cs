using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

public class QuorumTests
{
    private static readonly PathItem Two = Paths.Item("physics", "vertex", "muon") with { Quorum = new(2, OfEachRole: false) };
    private static readonly PathItem Each = Paths.Item("physics", "vertex", "muon", "calorimeter") with { Quorum = Quorum.EachRole };

    [Theory]
    [InlineData("", 0)]
    [InlineData("U1:vertex", 1)]
    [InlineData("U1:vertex U1:muon", 1)] // nobody counts twice
    [InlineData("U1:vertex U2:vertex", 2)]
    [InlineData("U1:vertex U2:vertex U3:muon", 2)]
    public void So_many_different_people(string approvals, int have) => Assert.Equal(have, Two.Quorum.Have(Two, Read(approvals)));

    [Theory]
    [InlineData("", "vertex muon calorimeter")]
    [InlineData("U1:vertex", "muon calorimeter")]
    [InlineData("U1:vertex U2:vertex", "muon calorimeter")]
    [InlineData("U1:vertex,muon U2:vertex", "calorimeter")] // U1 makes room for U2
    [InlineData("U1:vertex,muon U2:vertex,calorimeter U3:vertex", "")]
    [InlineData("U1:vertex,muon,calorimeter", "muon calorimeter")] // one person is one contact
    [InlineData("U1:other", "vertex muon calorimeter")]
    public void One_person_for_each_role(string approvals, string missing)
    {
        Assert.Equal(missing.Split(' ', StringSplitOptions.RemoveEmptyEntries), Each.Quorum.Missing(Each, Read(approvals)));
        Assert.Equal(3 - Each.Quorum.Missing(Each, Read(approvals)).Count, Each.Quorum.Have(Each, Read(approvals)));
    }

    /// <summary>Against trying every way of seating the people.</summary>
    [Fact]
    public void As_many_roles_have_somebody_as_any_seating_allows()
    {
        var person = Gen.Elements(1, 2, 3, 4, 5, 6, 7).Select(bits =>
            string.Join(',', Each.Roles.Where((_, at) => (bits >> at & 1) == 1)));
        Prop.ForAll(Gen.ListOf(person).ToArbitrary(), people =>
        {
            var approvals = Read(string.Join(' ', people.Take(5).Select((roles, at) => $"U{at}:{roles}")));
            return Each.Quorum.Have(Each, approvals) == Best([.. Each.Roles], approvals);
        }).QuickCheckThrowOnFailure();
    }

    private static int Best(List<string> free, IReadOnlyList<SignOff> people) => people.Count == 0
        ? 0
        : Math.Max(
            Best(free, [.. people.Skip(1)]),
            people[0].Roles.Where(free.Contains)
                .Select(role => 1 + Best([.. free.Where(other => other != role)], [.. people.Skip(1)]))
                .DefaultIfEmpty(0)
                .Max());

    private static IReadOnlyList<SignOff> Read(string words) =>
    [
        .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
            new SignOff("physics", Decision.Approve, word.Split(':')[0], "", DateTimeOffset.UnixEpoch)
            {
                Roles = word.Split(':')[1].Split(','),
            }),
    ];
}
