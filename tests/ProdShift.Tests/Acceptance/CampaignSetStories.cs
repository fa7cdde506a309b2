using Microsoft.Extensions.DependencyInjection;
using ProdShift.Campaigns;
using static ProdShift.Tests.Acceptance.CampaignFile;

namespace ProdShift.Tests.Acceptance;

public class CampaignSetStories
{
    [Fact]
    public async Task Every_value_is_kept_with_who_and_when_and_the_one_before_is_put_back()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, Fd);
        await bot.SayAsync(Bot.Ana, "/campaign set fd samples nu fhc");
        var second = await bot.SayAsync(Bot.Bo, "/campaign set fd samples anu rhc");

        var same = await bot.SayAsync(Bot.Bo, "/campaign set fd samples anu rhc");
        var undone = await bot.SayAsync(Bot.Ana, "/campaign set fd samples --undo");
        await bot.SayAsync(Bot.Ana, "/campaign history fd samples");
        var history = bot.LastAnswerTo(Bot.Ana);
        var nothing = await bot.SayAsync(Bot.Ana, "/campaign set fd tape --undo");

        Assert.Contains("Before, @Ana Ferri wrote", second, StringComparison.Ordinal);
        Assert.Contains("*fd* has that already", same, StringComparison.Ordinal);
        Assert.Contains("Recorded: `samples` of *fd*: 1. nu fhc", undone, StringComparison.Ordinal);
        Assert.Equal(["1. nu fhc", "1. anu rhc", "1. nu fhc"], await HistoryAsync(bot, "samples"));
        Assert.Matches("(?s)@Ana Ferri.*@Bo Lindgren.*@Ana Ferri", history);
        Assert.Contains("nothing to put back", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_value_is_taken_back_by_undo()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, Fd);
        await bot.SayAsync(Bot.Ana, "/campaign set fd samples nu fhc");

        Assert.Contains("nothing", await bot.SayAsync(Bot.Ana, "/campaign set fd samples --undo"), StringComparison.Ordinal);

        Assert.Contains("8 of 8 items", await ShownAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_options_and_justIN_campaigns_come_later()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, "/campaign new fd --path dune");
        await bot.SayAsync(Bot.Manager, "/campaign new nd --path dune --justin 13");

        await bot.SayAsync(
            Bot.Ana, "/campaign set fd --events-per-job 50 --max-running 5000 --requester <@UDM00000001|dana> --justin 12,11");
        var claimed = await bot.SayAsync(Bot.Ana, "/campaign set fd --justin 13");

        Assert.Contains("belongs to *nd* already", claimed, StringComparison.Ordinal);
        var fd = await bot.Services.GetRequiredService<CampaignStore>().FindAsync("fd", default);
        Assert.Equal((50, 5_000, "UDM00000001"), (fd!.EventsPerJob, fd.MaxRunning, fd.Requester));
        Assert.Equal([11, 12], fd.JustIn);
    }

    [Fact]
    public async Task Who_may_not_is_told_and_nothing_is_recorded()
    {
        await using var bot = await Bot.StartAsync(
            [new("Roles:higgs:Users:0", Bot.Manager), new("Roles:requester:Users:0", "UDM00000001")]);
        await bot.SayAsync(Bot.Manager, "/campaign new nd --path dune --requester <@UDM00000001|dana>");
        await bot.SayAsync(Bot.Manager, Fd + " --group higgs");

        await bot.ClickAsync(Bot.Ana, Bot.Shift, "request_fill", await TargetAsync(bot, "fd", "tape"));
        await bot.Slack.WaitForAsync(() => bot.Slack.Ephemerals(Bot.Ana).Count > 0);

        Assert.Contains("belongs to the group higgs", bot.LastAnswerTo(Bot.Ana), StringComparison.Ordinal);
        Assert.Empty(bot.Slack.OpenViews(Bot.Ana));
        async Task Refused(string user, string command, string words) =>
            Assert.Contains(words, await bot.SayAsync(user, command), StringComparison.Ordinal);
        await Refused(Bot.Ana, "/campaign set fd samples nu", "belongs to the group higgs");
        await Refused("UDM00000001", "/campaign set nd --requester <@UANA0000001|ana>", "asked for *nd* yourself");
        await Refused(Bot.Ana, "/campaign set nd --group higgs", "not named for the role higgs");
        await Refused(Bot.Ana, "/campaign set nd --group susy", "There is no group");
        Assert.Empty(await HistoryAsync(bot, "samples"));
    }

    [Fact]
    public async Task What_is_written_calls_nobody_and_links_nowhere()
    {
        const string Evil = "<!channel> <https://evil.example|10k events>";
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, Fd);

        await FillAsync(bot, Bot.Ana, "validation");
        await SubmitAsync(bot, Bot.Ana, new() { ["value"] = Evil });
        await bot.SendAsync();
        await bot.SayAsync(Bot.Bo, "/campaign history fd validation");

        Assert.Equal([Evil], await HistoryAsync(bot, "validation"));
        var everything = string.Concat(
            bot.Slack.Messages(Bot.Shift).Concat(bot.Slack.Ephemerals(Bot.Bo)).Select(said => said.Text + said.Blocks));
        Assert.DoesNotContain("<!channel", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("<https://evil", everything, StringComparison.Ordinal);
        Assert.Contains(Evil, bot.LastAnswerTo(Bot.Bo), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_three_thousand_characters_is_kept_and_shown()
    {
        var datasets = string.Join('\n', Enumerable.Range(100, 50).Select(i => $"ns:{new string('x', 50)}{i}"));
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, Fd);

        await FillAsync(bot, Bot.Ana, "datasets");
        await SubmitAsync(bot, Bot.Ana, new() { ["value"] = datasets });
        await bot.SendAsync();
        await bot.SayAsync(Bot.Ana, "/campaign history fd datasets");

        Assert.Equal([datasets], await HistoryAsync(bot, "datasets"));
        Assert.Contains("x149", bot.LastAnswerTo(Bot.Ana), StringComparison.Ordinal);
        await FillAsync(bot, Bot.Bo, "datasets");
        Assert.Contains("x149", Written(bot.Slack.OpenViews(Bot.Bo)[0]), StringComparison.Ordinal);
    }
}
