using ProdShift.Core.Campaigns.Request;

namespace ProdShift.Tests.Campaigns.Request;

public class NewCampaignFormTests
{
    [Fact]
    public void What_is_filled_in_becomes_the_record()
    {
        var (wanted, _, _) = new NewCampaignForm(" fd-2026 ", "dune", "UANA", "higgs", "12, 11", "1k").Read();

        Assert.Equal(
            ("fd-2026", "dune", "UANA", "higgs", "11,12", 1_000),
            (wanted!.Name, wanted.Path, wanted.Requester, wanted.Group, string.Join(',', wanted.JustIn), wanted.EventsPerJob));
    }

    [Fact]
    public void A_name_and_a_path_are_enough()
    {
        var (wanted, _, _) = new NewCampaignForm("fd", "dune", null, null, null, null).Read();

        Assert.Equal((null, null, null), (wanted!.Requester, wanted.Group, wanted.EventsPerJob));
        Assert.Empty(wanted.JustIn);
    }

    [Theory]
    [InlineData("", null, null, "name", "cannot be a name")]
    [InlineData("two words", null, null, "name", "cannot be a name")]
    [InlineData("set", null, null, "name", "a word of the commands")]
    [InlineData("fd", "x", null, "justin", "not \"x\"")]
    [InlineData("fd", null, "0", "events-per-job", "from 1 to 10,000,000")]
    public void What_is_wrong_is_said_at_its_field(string name, string? justIn, string? events, string field, string words)
    {
        var read = new NewCampaignForm(name, "dune", null, null, justIn, events).Read();

        Assert.Null(read.Wanted);
        Assert.Equal(field, read.Field);
        Assert.Contains(words, read.Wrong, StringComparison.Ordinal);
    }
}
