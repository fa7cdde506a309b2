using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

public class CampaignCommandTests
{
    [Theory]
    [InlineData("new fd --justin 11", "11", null, null)]
    [InlineData("NEW fd --JustIn 11", "11", null, null)]
    [InlineData("new --justin 12,11,12 fd", "11,12", null, null)]
    [InlineData("new fd --justin 11, 12 ,13", "11,12,13", null, null)]
    [InlineData("new --path dune --events-per-job 50 --justin 11 fd", "11", 50, "dune")]
    [InlineData("new fd --justin=11 --events-per-job=10000000", "11", 10_000_000, null)]
    [InlineData("new fd —justin 11 –events-per-job 1", "11", 1, null)] // as phones send it
    [InlineData("  new\tfd\n-justin 11  ", "11", null, null)]
    public void Reads_a_new_campaign_in_any_order(string text, string justIn, int? events, string? path)
    {
        var read = Assert.IsType<CampaignCommand.New>(Read(text));

        Assert.Equal(("fd", justIn, events, path), (read.Name, string.Join(',', read.JustIn), read.EventsPerJob, read.Path));
    }

    [Theory]
    [InlineData("new", "Say the campaign's name")]
    [InlineData("new fd --requester ana", "a mention such as @ana")]
    [InlineData("new fd --requester @ana", "a mention such as @ana")]
    [InlineData("new --justin 11", "Say the campaign's name")]
    [InlineData("new fd --justin", "--justin needs a value")]
    [InlineData("new fd --justin --path dune", "--justin needs a value")]
    [InlineData("new fd --justin=", "--justin needs a value")]
    [InlineData("new fd --justin eleven", "not \"eleven\"")]
    [InlineData("new fd --justin 0", "not \"0\"")]
    [InlineData("new fd --justin -11", "not \"-11\"")]
    [InlineData("new fd --justin ,", "not \",\"")]
    [InlineData("new fd --justin 99999999999", "not \"99999999999\"")]
    [InlineData("new fd --justin 11 --justin 12", "--justin stands there twice")]
    [InlineData("new fd --justin 11 --events 5", "no option --events: use --justin, --events-per-job, --path, --requester, --group")]
    [InlineData("new fd --justin 11 --events-per-job 0", "from 1 to 10,000,000, not \"0\"")]
    [InlineData("new fd --justin 11 --events-per-job -5", "not \"-5\"")]
    [InlineData("new fd --justin 11 --events-per-job 10000001", "not \"10000001\"")]
    [InlineData("new fd --justin 11 --events-per-job 1.5", "not \"1.5\"")]
    [InlineData("new fd 2024 --justin 11", "\"2024\" is one too many")]
    [InlineData("new f/d --justin 11", "\"f/d\" cannot be a name")]
    [InlineData("new _fd --justin 11", "\"_fd\" cannot be a name")]
    [InlineData("new fdé --justin 11", "cannot be a name")]
    [InlineData("new 1234567890123456789012345678901234567890123456789012345678901 --justin 11", "up to 60")]
    [InlineData("new Help --justin 11", "a word of the commands")]
    public void Says_what_is_wrong_and_what_would_be_right(string text, string what)
    {
        var wrong = Assert.IsType<CampaignCommand.Wrong>(Read(text));

        Assert.Contains(what, wrong.What, StringComparison.Ordinal);
        var right = wrong.Example["/campaign ".Length..].Replace("@ana", "<@UANA>", StringComparison.Ordinal);
        Assert.IsNotType<CampaignCommand.Wrong>(Read(right));
    }

    [Fact]
    public void Sixty_characters_of_a_name_and_a_hundred_justIN_campaigns_are_enough()
    {
        var name = new string('n', 60);
        var ids = Enumerable.Range(1, 100).ToList();

        Assert.IsType<CampaignCommand.New>(Read($"new {name} --justin {string.Join(',', ids)}"));
        Assert.IsType<CampaignCommand.Wrong>(Read($"new {name} --justin {string.Join(',', ids)},101"));
    }

    [Theory]
    [InlineData("new fd --requester <@UANA> --group higgs", "UANA", "higgs")]
    [InlineData("new fd --requester UANA", "UANA", null)]
    [InlineData("new fd", null, null)]
    public void Reads_who_asked_for_it_and_whose_it_is(string text, string? requester, string? group)
    {
        var read = Assert.IsType<CampaignCommand.New>(Read(text));

        Assert.Equal((requester, group), (read.Requester, read.Group));
        Assert.Empty(read.JustIn);
    }

    private static CampaignCommand Read(string text) =>
        CampaignCommand.New.Read(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1..]);
}
