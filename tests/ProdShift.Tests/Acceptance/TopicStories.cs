using Microsoft.Extensions.DependencyInjection;
using ProdShift.Hosting;
using ProdShift.LocalSlack;
using ProdShift.Shifts;
using ProdShift.Slack;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

/// <summary>The topic of the alerts channel, and the user group of those on shift.</summary>
public class TopicStories
{
    private const string Group = "SSHIFT00001";
    private static readonly KeyValuePair<string, string?> WithGroup = new("Shifts:OnCallGroup", Group);

    [Fact]
    public async Task The_topic_shows_alerts_and_people_and_is_set_only_when_it_changes()
    {
        await using var bot = await Bot.StartAsync();
        var (topic, clock) = Topic(bot);
        await topic.UpdateAsync(default);
        Assert.Equal("no alert open · nobody on shift", bot.Slack.Topic(Bot.Alerts));

        await bot.SayAsync(Bot.Ana, "/checkin");
        bot.JustIn.Workflow(1001, "paused");
        bot.JustIn.Event("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", 1001, DateTimeOffset.UtcNow.AddHours(-1));
        await bot.CheckAsync();
        for (var i = 0; i < 3; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(2));
            await topic.UpdateAsync(default);
        }

        Assert.Equal("1 alert open (1 not taken) · on shift: Ana Ferri", bot.Slack.Topic(Bot.Alerts));
        Assert.Equal(2, Calls(bot, "conversations.setTopic"));
        Assert.Equal(1, Calls(bot, "users.info"));
    }

    [Fact]
    public async Task The_first_alert_and_the_end_of_the_last_are_shown_at_once()
    {
        await using var bot = await Bot.StartAsync();
        var (topic, _) = Topic(bot);
        await topic.UpdateAsync(default);

        bot.JustIn.Down = true;
        await bot.CheckAsync();
        await topic.UpdateAsync(default);
        Assert.Equal("1 alert open (1 critical, 1 not taken) · nobody on shift", bot.Slack.Topic(Bot.Alerts));

        bot.JustIn.Down = false;
        await bot.CheckAsync();
        await topic.UpdateAsync(default);
        Assert.Equal("no alert open · nobody on shift", bot.Slack.Topic(Bot.Alerts));
    }

    [Fact]
    public async Task It_is_set_at_most_once_a_minute_but_a_freeze_is_shown_and_taken_away_at_once()
    {
        await using var bot = await Bot.StartAsync();
        var (topic, clock) = Topic(bot);
        await topic.UpdateAsync(default);

        await bot.SayAsync(Bot.Ana, "/checkin");
        clock.Advance(TimeSpan.FromSeconds(59));
        await topic.UpdateAsync(default);
        Assert.Equal("no alert open · nobody on shift", bot.Slack.Topic(Bot.Alerts));

        await bot.SayAsync(Bot.Ana, "/freeze start FTS is down");
        await topic.UpdateAsync(default);
        Assert.Equal("no alert open · on shift: Ana Ferri · HOLD new submissions: FTS is down", bot.Slack.Topic(Bot.Alerts));

        await bot.SayAsync(Bot.Ana, "/freeze lift it is up");
        await topic.UpdateAsync(default);
        Assert.Equal("no alert open · on shift: Ana Ferri", bot.Slack.Topic(Bot.Alerts));

        await bot.SayAsync(Bot.Bo, "/checkin expert"); // refused: nothing changes
        await bot.SayAsync(Bot.Ana, "/checkout all quiet");
        await topic.UpdateAsync(default);
        Assert.Equal("no alert open · on shift: Ana Ferri", bot.Slack.Topic(Bot.Alerts));
        clock.Advance(TimeSpan.FromMinutes(1));
        await topic.UpdateAsync(default);
        Assert.Equal("no alert open · nobody on shift", bot.Slack.Topic(Bot.Alerts));
    }

    [Fact]
    public async Task What_people_wrote_there_is_kept_behind_it_also_after_a_restart()
    {
        await using var bot = await Bot.StartAsync();
        var slack = bot.Services.GetRequiredService<SlackApi>();
        await slack.SetTopicAsync(Bot.Alerts, "Docs: wiki.example", default);
        await Topic(bot).Topic.UpdateAsync(default);
        Assert.Equal("no alert open · nobody on shift | Docs: wiki.example", bot.Slack.Topic(Bot.Alerts));

        await bot.SayAsync(Bot.Ana, "/checkin");
        await Topic(bot).Topic.UpdateAsync(default);
        await Topic(bot).Topic.UpdateAsync(default);

        Assert.Equal("no alert open · on shift: Ana Ferri | Docs: wiki.example", bot.Slack.Topic(Bot.Alerts));
        Assert.Equal(3, Calls(bot, "conversations.setTopic"));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_keep_the_topic_as_it_was()
    {
        await using var bot = await Bot.StartAsync();
        var (topic, clock) = Topic(bot);
        await topic.UpdateAsync(default);

        await bot.SayAsync(Bot.Ana, "/checkin");
        clock.Advance(TimeSpan.FromHours(-1));
        await topic.UpdateAsync(default);

        Assert.Equal("no alert open · on shift: Ana Ferri", bot.Slack.Topic(Bot.Alerts));
    }

    [Fact]
    public async Task What_Slack_refused_is_tried_again_after_some_minutes()
    {
        await using var bot = await Bot.StartAsync();
        var (topic, clock) = Topic(bot);
        bot.Slack.Fail("conversations.setTopic", LocalFault.ServerError);

        await topic.UpdateAsync(default);
        clock.Advance(TimeSpan.FromMinutes(4));
        await topic.UpdateAsync(default);
        Assert.Equal((1, ""), (Calls(bot, "conversations.setTopic"), bot.Slack.Topic(Bot.Alerts)));

        clock.Advance(TimeSpan.FromMinutes(1));
        await topic.UpdateAsync(default);
        Assert.Equal("no alert open · nobody on shift", bot.Slack.Topic(Bot.Alerts));
    }

    [Fact]
    public async Task It_can_be_left_alone()
    {
        await using var bot = await Bot.StartAsync(new KeyValuePair<string, string?>("Topic:Enabled", "false"));

        await Topic(bot).Topic.UpdateAsync(default);

        Assert.Equal("", bot.Slack.Topic(Bot.Alerts));
    }

    [Fact]
    public async Task The_group_holds_those_on_shift_and_is_never_emptied()
    {
        await using var bot = await Bot.StartAsync(WithGroup);
        var group = bot.Services.GetRequiredService<OnCallGroup>();
        await group.UpdateAsync(default);
        Assert.Equal([Bot.Ana, Bot.Bo], bot.Slack.GroupUsers(Group)); // nobody is on shift

        await bot.SayAsync(Bot.Ana, "/checkin dqc");
        await bot.SayAsync(Bot.Expert, "/checkin expert");
        await group.UpdateAsync(default);
        await group.UpdateAsync(default);
        Assert.Equal([Bot.Ana, Bot.Expert], bot.Slack.GroupUsers(Group));

        await bot.SayAsync(Bot.Ana, "/checkout all quiet");
        await bot.SayAsync(Bot.Expert, "/checkout all quiet");
        await group.UpdateAsync(default);

        Assert.Equal([Bot.Ana, Bot.Expert], bot.Slack.GroupUsers(Group));
        Assert.Equal(1, Calls(bot, "usergroups.users.update"));
    }

    [Fact]
    public async Task A_group_that_is_right_already_is_not_set()
    {
        await using var bot = await Bot.StartAsync(WithGroup);
        await bot.SayAsync(Bot.Ana, "/checkin dqc");
        await bot.SayAsync(Bot.Bo, "/checkin shifter");

        await bot.Services.GetRequiredService<OnCallGroup>().UpdateAsync(default);

        Assert.Equal(0, Calls(bot, "usergroups.users.update"));
    }

    /// <summary>Replacing its members would take the role from all who are not on shift.</summary>
    [Theory]
    [InlineData("SEXPERT0001", "gives the role expert")]
    [InlineData("production-shift", "write the id of a user group")]
    public async Task A_group_that_gives_a_role_or_is_none_is_refused(string group, string why)
    {
        var wrong = await Assert.ThrowsAsync<SettingsException>(() =>
            Bot.StartAsync(new KeyValuePair<string, string?>("Shifts:OnCallGroup", group)));

        Assert.Contains(why, wrong.Message, StringComparison.Ordinal);
    }

    private static (ChannelTopic Topic, ManualClock Clock) Topic(Bot bot)
    {
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        return (ActivatorUtilities.CreateInstance<ChannelTopic>(bot.Services, clock), clock);
    }

    private static int Calls(Bot bot, string method) => bot.Slack.Calls.Count(call => call.Method == method);
}
