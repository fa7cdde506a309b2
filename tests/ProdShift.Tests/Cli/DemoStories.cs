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

    [Fact]
    public async Task The_demo_of_causes_shows_an_alert_of_each_cause_and_what_people_do_with_them()
    {
        using var program = new Prodshift();

        var (code, output, error) = await program.RunAsync("demo", "--causes", "--once");

        Assert.True(code == 0, error);
        foreach (var words in new[]
            {
                "There are too few jobs to say what it is.", "Cause: the jobscript or its software.", "Cause: the site",
                "It recovers: ", "Cause: its entry DUNE_US_BNL_ce01, ", "Cause: the storage element.",
                "Cause: memory, disk or wall time.", "Cause: the output does not arrive at its storage.",
                "Critical: a central outage", "It explains ",
                "What to do about failures at UK_QMUL", "Judged right cause by @Ana Ferri", "Judged noise by @Ana Ferri",
                "(it was: one worker node with too little memory)", "art: exception",
            })
        {
            Assert.Contains(words, output, StringComparison.Ordinal);
        }
    }
}
