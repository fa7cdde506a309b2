using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

public class PathBookTests
{
    private static readonly PathBook Two = new([Paths.Small with { Name = "dune" }, Paths.Small with { Name = "superb" }]);

    [Theory]
    [InlineData("superb", "dune", "DUNE", "superb")]
    [InlineData("SuperB", null, "DUNE", "superb")]
    [InlineData("gm2", "dune", "DUNE", null)]
    [InlineData(null, "superb", "DUNE", "superb")]
    [InlineData(null, null, "DUNE", "dune")]
    [InlineData(null, "", "SuperB", "superb")]
    [InlineData(null, null, "Mu2e", null)]
    public void A_campaign_follows_the_path_asked_for_else_the_default_else_the_experiments_own(
        string? asked, string? configured, string experiment, string? expected) =>
        Assert.Equal(expected, Two.Choose(asked, configured, experiment)?.Name);

    [Fact]
    public void The_only_path_needs_no_name() => Assert.Equal("small", Paths.Book.Choose(null, null, "Mu2e")?.Name);

    [Fact]
    public void Names_the_roles_that_nobody_has()
    {
        var (path, roles) = Assert.Single(Paths.Book.WithoutRoles(["Requester"]));

        Assert.Equal("small", path.Name);
        Assert.Equal(["production"], roles);
        Assert.Empty(Paths.Book.WithoutRoles(["Production"]));
    }
}
