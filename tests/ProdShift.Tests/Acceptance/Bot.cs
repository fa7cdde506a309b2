using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.Hosting;
using ProdShift.LocalSlack;
using ProdShift.Monitoring;
using ProdShift.Outbox;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

/// <summary>
/// The whole bot in this process, spoken to through a Slack that runs here and watching a justIN that runs here. Nothing happens
/// by itself: the test says when a check runs, and every step sends what is due.
/// </summary>
internal sealed class Bot : IAsyncDisposable
{
    public const string Ana = "UANA0000001";
    public const string Bo = "UBO00000001";
    public const string Manager = "UMGR0000001";
    public const string Expert = "UEXPERT0001";
    public const string Alerts = "CALERTS0001";
    public const string Shift = "CSHIFT00001";
    public const string Reports = "CREPORTS001";

    private const string Late = "Working on it…";

    private readonly string _file;
    private readonly LeapingClock _clock;
    private readonly LocalPlayground _playground;

    private Bot(string file, LeapingClock clock, FakeJustIn justIn, LocalPlayground playground) =>
        (_file, _clock, JustIn, _playground) = (file, clock, justIn, playground);

    public FakeJustIn JustIn { get; }

    public LocalSlackServer Slack => _playground.Slack;

    public Uri Url => _playground.Bot.Url;

    public IServiceProvider Services => _playground.Bot.App.Services;

    public static Task<Bot> StartAsync(params IEnumerable<KeyValuePair<string, string?>> settings) =>
        StartAsync(TimeProvider.System, settings);

    public static async Task<Bot> StartAsync(TimeProvider clock, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var file = TestDatabase.NewFile();
        await TestDatabase.WriteAsync(file);
        var justIn = await FakeJustIn.StartAsync();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Settings(file, justIn))
            .AddInMemoryCollection(settings)
            .Build();
        var leaping = new LeapingClock(clock);
        var run = new BotRun(Background: false, BotLogs.None, leaping);
        var bot = new Bot(file, leaping, justIn, await LocalPlayground.StartAsync(configuration, run, port: 0, default));
        bot.Services.GetRequiredService<AlertKeeper>(); // as a running bot, it listens from its start on
        return bot;
    }

    /// <summary>
    /// Types a command; returns what only the typist sees. On a busy machine the bot may say first that it is working on it: then
    /// this waits for what comes after.
    /// </summary>
    public async Task<string> SayAsync(string user, string command)
    {
        var windows = Slack.OpenViews(user).Count;
        var reply = await Slack.CommandAsync(user, Shift, command);
        Assert.Equal(200, reply.Status);
        Assert.Null(reply.Refused);
        await SendAsync();
        if (reply.Text != Late)
            return reply.Text ?? "";
        await UntilAsync(() => LastAnswerTo(user) != Late || Slack.OpenViews(user).Count > windows);
        await SendAsync();
        return LastAnswerTo(user);
    }

    /// <summary>Presses a button, or chooses in a list, of the newest message that has it.</summary>
    public async Task ClickAsync(string user, string channel, string action, string? value = null)
    {
        var message = Slack.Ephemerals(user).Concat(Slack.Messages(channel))
            .Last(said => said.Blocks.ToString().Contains($"\"{action}\"", StringComparison.Ordinal));
        var reply = await Slack.ClickAsync(user, message.ChannelId, message.Ts, action, value);
        Assert.Equal(200, reply.Status);
    }

    /// <summary>Presses a button of the newest answer that only this user sees.</summary>
    public async Task ClickAnswerAsync(string user, string action)
    {
        var answer = Slack.Ephemerals(user)[^1];
        Assert.Equal(200, (await Slack.ClickAsync(user, answer.ChannelId, answer.Ts, action)).Status);
    }

    /// <summary>The values of a list in the newest message that has it.</summary>
    public IReadOnlyList<string> Choices(string channel, string action) =>
    [
        .. JsonNode.Parse(Slack.Messages(channel)
                .Last(said => said.Blocks.ToString().Contains($"\"{action}\"", StringComparison.Ordinal))
                .Blocks.GetRawText())!.AsArray()
            .SelectMany(block => block!["elements"]?.AsArray() ?? [])
            .First(element => (string?)element!["action_id"] == action)!["options"]!.AsArray()
            .Select(option => (string)option!["value"]!),
    ];

    /// <summary>Sends what is due until something holds: a click is answered before the bot has acted on it.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        do
            await SendAsync();
        while (!holds() && await often.WaitForNextTickAsync(deadline.Token));
    }

    public async Task CheckAsync()
    {
        await Services.GetRequiredService<CheckRunner>().RunAsync(CheckTrigger.Schedule, default);
        await SendAsync();
    }

    /// <summary>What time alone brings about: the end of a snooze, a reminder, a step of an escalation …</summary>
    public async Task PassTimeAsync()
    {
        await Services.GetRequiredService<AlertKeeper>().RoundAsync(default);
        await Services.GetRequiredService<AlertKeeper>().TellAsync(default);
        await SendAsync();
    }

    public Task SendAsync() => _clock.LeapAsync(() => Services.GetRequiredService<OutboxSender>().SendDueAsync(default));

    /// <summary>What a channel shows, message by message, replies included.</summary>
    public IReadOnlyList<string> Said(string channel) => [.. Slack.Messages(channel).Select(Slack.PlainText)];

    public string LastAnswerTo(string user) => Slack.PlainText(Slack.Ephemerals(user)[^1]);

    public async ValueTask DisposeAsync()
    {
        DumpBlocks();
        Assert.Empty(Slack.Problems);
        await _playground.DisposeAsync();
        await JustIn.DisposeAsync();
        TestDatabase.Delete(_file);
    }

    private static Dictionary<string, string?> Settings(string file, FakeJustIn justIn) => new()
    {
        ["Urls"] = "http://127.0.0.1:0",
        ["Experiment:Name"] = "Test",
        ["Experiment:TimeZone"] = "America/Chicago",
        ["Storage:ConnectionString"] = $"Data Source={file};Pooling=False",
        ["Sources:JustIn:0:Name"] = "justin",
        ["Sources:JustIn:0:Url"] = justIn.Url.AbsoluteUri,
        ["Sources:JustIn:0:Campaigns:0"] = "11",
        ["Sources:JustIn:0:RequestsPerSecond"] = "0",
        ["Roles:shifter:Users:0"] = Ana,
        ["Roles:shifter:Users:1"] = Bo,
        ["Roles:dqc:Users:0"] = Ana,
        ["Roles:expert:UserGroups:0"] = "SEXPERT0001",
        ["Roles:production:Users:0"] = Manager,
    };

    /// <summary>With PRODSHIFT_BLOCKS=FOLDER, writes what was said to files that a type check of Block Kit can read.</summary>
    private void DumpBlocks()
    {
        if (Environment.GetEnvironmentVariable("PRODSHIFT_BLOCKS") is not { Length: > 0 } folder)
            return;
        var said = new[] { Alerts, Shift, Reports }.SelectMany(Slack.Messages)
            .Concat(new[] { Ana, Bo, Manager, Expert }.SelectMany(Slack.Ephemerals));
        var messages = said.Select(message => new JsonObject
        {
            ["channel"] = message.ChannelId,
            ["ts"] = message.Ts,
            ["bot_id"] = "B0BOT",
            ["text"] = message.Text,
            ["blocks"] = JsonNode.Parse(message.Blocks.GetRawText()),
        }).ToArray<JsonNode?>();
        var views = new[] { Ana, Bo }
            .SelectMany(Slack.OpenViews)
            .Select(view => JsonNode.Parse(view.Body.GetRawText()))
            .ToArray();
        var dump = new JsonObject
        {
            ["messages"] = new JsonArray(messages),
            ["ephemeral"] = new JsonArray(),
            ["views"] = new JsonArray(views),
        };
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{Guid.NewGuid():N}.json"), dump.ToJsonString(JsonSerializerOptions.Web));
    }
}
