namespace ProdShift.Tests.Cli;

/// <summary>Apart from the other demos, so that it plays beside them: Slack takes a message a second, and it has a hundred.</summary>
public class CampaignDemoStory
{
    [Fact]
    public async Task The_demo_of_a_campaign_goes_from_its_request_to_its_close_out()
    {
        using var program = new Prodshift();

        var (code, output, error) = await program.RunAsync("demo", "--campaign", "--once");

        Assert.True(code == 0, error);
        foreach (var words in new[]
            {
                "460 files of 2 GB are 920 GB, not 10 TB", "`submission-plan` (Submission plan drafted): done, says the bot",
                "Critical: workflow 13003: production runs without sign-off", "Ended: workflow 13003",
                "you are not in production", "it is your own request", "rejected by @Maria Keller", "is mended, says @Ana Ferri",
                "Tests of fardet-hd-2024a", "waived until", "room for a next workflow: row 2.", "*fardet-hd-2024a is paused*",
                "`validation-sample` (Validation sample validated by the requester): approved by @Eli Stone",
                "room for a next workflow: row 5.", "23,000 events produced", "400 expected, 398 registered: 2 missing",
                "2 of 2 output datasets complete", "every step of its path is complete", "fardet-hd-2024a-log.html",
            })
        {
            Assert.Contains(words, output, StringComparison.Ordinal);
        }
    }
}
