namespace ProdShift.Tests.Acceptance;

public class HelpStories
{
    [Fact]
    public async Task Who_mentions_the_bot_is_told_what_it_can_do()
    {
        await using var bot = await Bot.StartAsync();

        await bot.Slack.SayAsync(Bot.Bo, Bot.Shift, "@prodshift help");
        await bot.Slack.WaitForAsync(() => bot.Slack.Ephemerals(Bot.Bo).Count == 1);

        Assert.Contains("`/checkin` [role] [note]: Start your shift", bot.LastAnswerTo(Bot.Bo), StringComparison.Ordinal);
        Assert.Empty(bot.Slack.Ephemerals(Bot.Ana));
    }

    [Fact]
    public async Task An_unknown_command_is_answered_with_those_there_are()
    {
        await using var bot = await Bot.StartAsync();

        Assert.Contains("/checkin [role] [note]", await bot.SayAsync(Bot.Ana, "/chekin"), StringComparison.Ordinal);
    }
}
