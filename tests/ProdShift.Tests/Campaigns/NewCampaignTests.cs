using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

public class NewCampaignTests
{
    private static readonly Campaign Old = Of("Fd-A", 11, 12);

    [Theory]
    [InlineData("fd-b", "13", "Opened")]
    [InlineData("fd-a", "13", "NameTaken")]
    [InlineData("fd-b", "13,12", "Claimed")]
    public void Needs_a_name_and_justIN_campaigns_of_its_own(string name, string justIn, string expected) =>
        Assert.Equal(expected, Decide(Of(name, [.. justIn.Split(',').Select(int.Parse)]), null, Paths.Small).GetType().Name);

    [Fact]
    public void Says_who_claims_which_justIN_campaign() =>
        Assert.Equal(new NewCampaign.Result.Claimed(12, Old), Decide(Of("fd-b", 13, 12), null, Paths.Small));

    [Fact]
    public void Follows_the_path_that_was_found() =>
        Assert.Equal("small", Assert.IsType<NewCampaign.Result.Opened>(Decide(Of("fd-b", 13), null, Paths.Small)).Campaign.Path);

    [Fact]
    public void Without_a_path_there_is_no_campaign()
    {
        Assert.Equal(new NewCampaign.Result.UnknownPath("gm2"), Decide(Of("fd-b", 13), "gm2", null));
        Assert.Equal(new NewCampaign.Result.PathNotSaid(), Decide(Of("fd-b", 13), null, null));
    }

    private static NewCampaign.Result Decide(Campaign candidate, string? asked, CampaignPath? path) =>
        NewCampaign.Decide(candidate, asked, path, [Old]);

    private static Campaign Of(string name, params int[] justIn) =>
        new(name, name, "", justIn, null, "U1", new(2024, 6, 7, 10, 0, 0, TimeSpan.Zero));
}
