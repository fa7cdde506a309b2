using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

/// <summary>Who is called about an alert that nobody takes, and who is not.</summary>
public class EscalationStories
{
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Nobody_takes_it_so_first_the_shifter_is_called_then_the_expert_then_the_manager()
    {
        await using var bot = await StartAsync();
        await bot.SayAsync(Bot.Ana, "/checkin");
        await RaiseAsync(bot);
        await bot.PassTimeAsync();
        Assert.Empty(Calls(bot));

        await AfterAsync(bot, minutes: 16);
        Assert.Contains(
            "@Ana Ferri, please look at this. Reason: not taken for 16 min", Assert.Single(Calls(bot)), StringComparison.Ordinal);
        Assert.Contains("You are called for 1 alert", Letters(bot, Bot.Ana), StringComparison.Ordinal);

        await AfterAsync(bot, minutes: 15);
        Assert.Contains("@production-experts, please look", Calls(bot)[1], StringComparison.Ordinal);
        Assert.Contains("You are called", Letters(bot, Bot.Expert), StringComparison.Ordinal);

        await AfterAsync(bot, minutes: 30);
        Assert.Contains("@Maria Keller, please look", Calls(bot)[2], StringComparison.Ordinal);
        await AfterAsync(bot, minutes: 600);
        Assert.Equal(3, Calls(bot).Count);
    }

    [Fact]
    public async Task With_nobody_checked_in_the_expert_is_called_at_once()
    {
        await using var bot = await StartAsync();
        await RaiseAsync(bot);
        await bot.PassTimeAsync();

        Assert.Contains("@production-experts, please look", Assert.Single(Calls(bot)), StringComparison.Ordinal);
        Assert.Contains("nobody is checked in as shifter", Calls(bot)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acknowledgement_stops_it_also_from_the_direct_message()
    {
        await using var bot = await StartAsync();
        await bot.SayAsync(Bot.Ana, "/checkin");
        await RaiseAsync(bot);
        await bot.PassTimeAsync();
        await AfterAsync(bot, minutes: 16);
        var letter = bot.Slack.DirectMessages(Bot.Ana)[^1];
        await bot.Slack.ClickAsync(Bot.Ana, letter.ChannelId, letter.Ts, "alert_acknowledge");
        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("acknowledged by @Ana", StringComparison.Ordinal));

        await AfterAsync(bot, minutes: 60);

        Assert.Single(Calls(bot));
    }

    [Fact]
    public async Task What_is_given_back_begins_anew_with_the_shifter()
    {
        await using var bot = await StartAsync();
        await bot.SayAsync(Bot.Ana, "/checkin");
        await RaiseAsync(bot);
        await bot.PassTimeAsync();
        await AfterAsync(bot, minutes: 16);
        await bot.SayAsync(Bot.Bo, "/alerts ack rule:*");
        await AfterAsync(bot, minutes: 60);
        await bot.SayAsync(Bot.Bo, "/alerts release rule:*");
        await AfterAsync(bot, minutes: 14);
        Assert.Single(Calls(bot));

        await AfterAsync(bot, minutes: 2);

        Assert.Equal(2, Calls(bot).Count);
        Assert.Contains("@Ana Ferri, please look", Calls(bot)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shifter_who_escalates_calls_the_expert_and_not_himself()
    {
        await using var bot = await StartAsync();
        await bot.SayAsync(Bot.Ana, "/checkin");
        await RaiseAsync(bot);

        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_escalate");
        await bot.UntilAsync(() => Calls(bot).Count == 1);

        Assert.Contains(
            "@production-experts, please look at this. @Ana Ferri asks for it", Calls(bot)[0], StringComparison.Ordinal);
        Assert.Contains("@Ana Ferri asks for you", Letters(bot, Bot.Expert), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_role_calls_nobody()
    {
        await using var bot = await StartAsync();
        await RaiseAsync(bot);

        await bot.ClickAsync("UDM00000001", Bot.Alerts, "alert_escalate");
        await bot.UntilAsync(() => bot.Slack.Ephemerals("UDM00000001").Count == 1);

        Assert.Contains("only people with a role", bot.LastAnswerTo("UDM00000001"), StringComparison.Ordinal);
        Assert.Empty(Calls(bot));
    }

    [Fact]
    public async Task In_quiet_hours_a_warning_waits_for_the_morning()
    {
        var now = _clock.GetUtcNow();
        await using var bot = await StartAsync(
            new("Alerts:QuietHours:From", $"{now.AddHours(-1):HH:mm}"),
            new("Alerts:QuietHours:To", $"{now.AddHours(3):HH:mm}"),
            new("Alerts:QuietHours:TimeZone", "UTC"));
        Pause(bot);
        await bot.CheckAsync();
        await AfterAsync(bot, minutes: 120);
        Assert.Empty(Calls(bot));

        await AfterAsync(bot, minutes: 61);
        Assert.Single(Calls(bot));
    }

    [Fact]
    public async Task The_expert_for_a_campaign_is_called_for_it()
    {
        await using var bot = await StartAsync(
            new("Escalation:Experts:0:Match", "campaign:11"), new("Escalation:Experts:0:Role", "dqc"));
        Pause(bot);
        await bot.CheckAsync();
        await bot.PassTimeAsync();

        Assert.Contains("@Ana Ferri, please look", Assert.Single(Calls(bot)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_of_what_nobody_takes_grow_apart()
    {
        await using var bot = await StartAsync(new KeyValuePair<string, string?>("Escalation:Enabled", "false"));
        await RaiseAsync(bot);
        var hours = new List<int>();

        for (var hour = 1; hour <= 100; hour++)
        {
            var before = Reminders(bot);
            await AfterAsync(bot, minutes: 60);
            if (Reminders(bot) > before)
                hours.Add(hour);
        }

        Assert.Equal([4, 12, 24, 48, 72, 96], hours);
    }

    [Fact]
    public async Task Letters_and_reminders_about_many_say_how_many_more_there_are()
    {
        await using var bot = await StartAsync();
        for (var workflow = 1001; workflow <= 1030; workflow++)
            Pause(bot, workflow);
        await bot.CheckAsync();
        await bot.PassTimeAsync();
        await AfterAsync(bot, minutes: 300);

        Assert.Contains("more", Letters(bot, Bot.Expert).Split("Acknowledging stops")[0], StringComparison.Ordinal);
        var reminder = bot.Said(Bot.Alerts).Single(said => said.Contains("nobody has acknowledged", StringComparison.Ordinal));
        Assert.Contains("more: /alerts state:untaken", reminder.Replace("`", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static int Reminders(Bot bot) =>
        bot.Said(Bot.Alerts).Count(said => said.Contains("Still open, and nobody has acknowledged", StringComparison.Ordinal));

    private static List<string> Calls(Bot bot) =>
        [.. bot.Said(Bot.Alerts).Where(said => said.Contains("please look", StringComparison.Ordinal))];

    private static string Letters(Bot bot, string user) =>
        string.Join('\n', bot.Slack.DirectMessages(user).Select(bot.Slack.PlainText));

    private Task<Bot> StartAsync(params KeyValuePair<string, string?>[] settings) =>
        Bot.StartAsync(_clock, [new("Escalation:ManagerRole", "production"), .. settings]);

    private async Task AfterAsync(Bot bot, int minutes)
    {
        _clock.Advance(TimeSpan.FromMinutes(minutes));
        await bot.PassTimeAsync();
        await bot.PassTimeAsync();
    }

    private async Task RaiseAsync(Bot bot)
    {
        bot.JustIn.Workflow(1003, "running");
        bot.JustIn.Jobs(1003, 25, "NL_NIKHEF", 65, _clock.GetUtcNow().AddHours(-1));
        bot.JustIn.Jobs(1003, 5, "NL_NIKHEF", 0, _clock.GetUtcNow().AddHours(-1));
        bot.JustIn.Jobs(1003, 100, "CERN", 0, _clock.GetUtcNow().AddHours(-1));
        await bot.CheckAsync();
    }

    private void Pause(Bot bot, int workflow = 1001)
    {
        bot.JustIn.Workflow(workflow, "paused");
        bot.JustIn.Event("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", workflow, _clock.GetUtcNow().AddHours(-1));
    }
}
