namespace ProdShift.Tests.Cli;

public class DemoStories
{
    [Fact]
    public async Task The_demo_plays_the_whole_main_job()
    {
        using var program = new Prodshift();

        var (code, output, error) = await program.RunAsync("demo", "--once");

        Assert.True(code == 0, error);
        foreach (var word in new[]
            {
                "> /checkin shifter", "Warning: workflow 12083 is paused", "acknowledged by @Ana Ferri", "failures at NL_NIKHEF",
                "Ended: workflow 12083 is paused", "Ended: failures at NL_NIKHEF", "approved", "*Hand-over (shifter)*",
                "Weekly summary", ".csv",
            })
        {
            Assert.Contains(word, output, StringComparison.Ordinal);
        }
    }
}
