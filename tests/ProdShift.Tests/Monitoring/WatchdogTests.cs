using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProdShift.Hosting;
using ProdShift.Monitoring;
using ProdShift.Tests.Slack.Support;

namespace ProdShift.Tests.Monitoring;

public sealed class WatchdogTests : IAsyncLifetime
{
    private const string Secret = "3f1c0a52-secret";
    private static readonly CheckReport Good = Report(ok: true);

    private static readonly int[] Pauses = [2, 10];

    private readonly ConcurrentQueue<string> _calls = [];
    private readonly Queue<int> _statuses = [];
    private readonly WebApplication _waiting = Waiting();

    public async Task InitializeAsync()
    {
        _waiting.Run(http =>
        {
            _calls.Enqueue($"{http.Request.Method} {http.Request.Path}");
            http.Response.StatusCode = _statuses.TryDequeue(out var status) ? status : 200;
            http.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        });
        await _waiting.StartAsync();
    }

    public async Task DisposeAsync() => await _waiting.DisposeAsync();

    [Fact]
    public async Task Is_called_after_a_good_check()
    {
        await using var bot = Bot(Url);
        var watchdog = Of(bot);

        await watchdog.CheckedAsync(Good, default);
        await watchdog.CallsDone.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal([$"GET /{Secret}"], _calls);
    }

    [Fact]
    public async Task Is_not_called_after_a_check_that_did_not_see_all_or_looked_at_nothing()
    {
        await using var bot = Bot(Url);
        var watchdog = Of(bot);

        await watchdog.CheckedAsync(Report(ok: false), default);
        await watchdog.CheckedAsync(Good with { Sources = [] }, default);
        await watchdog.CallsDone.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Empty(_calls);
    }

    [Fact]
    public async Task Without_an_address_nothing_is_called()
    {
        await using var bot = Bot("");

        await Of(bot).CheckedAsync(Good, default);

        Assert.Empty(_calls);
    }

    /// <summary>A redirect is a failure too: the address is not for others.</summary>
    [Theory]
    [InlineData(2, 500)]
    [InlineData(3, 503, 302)]
    [InlineData(3, 500, 404, 302, 500)]
    public async Task Is_called_again_at_most_twice_and_the_log_keeps_the_secret(int calls, params int[] statuses)
    {
        foreach (var status in statuses)
            _statuses.Enqueue(status);
        var log = new Log();
        var clock = new TimerClock();
        await using var bot = Bot(Url, log, clock);
        var watchdog = Of(bot);

        await watchdog.CheckedAsync(Good, default);
        foreach (var pause in Pauses.Take(calls - 1))
        {
            await clock.WaitedForAsync(TimeSpan.FromSeconds(pause));
            clock.Advance(TimeSpan.FromSeconds(pause));
        }
        await watchdog.CallsDone.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(Enumerable.Repeat($"GET /{Secret}", calls), _calls);
        Assert.Contains(log.Lines, line => line.Text.Contains($"HTTP status {statuses[0]}", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_answers_the_check_goes_on_and_the_log_keeps_the_secret()
    {
        var log = new Log();
        var clock = new TimerClock();
        await using var bot = Bot($"http://127.0.0.1:1/{Secret}", log, clock);
        var watchdog = Of(bot);

        await watchdog.CheckedAsync(Good, default);
        await clock.WaitedForAsync(TimeSpan.FromSeconds(2));

        Assert.Contains(log.Lines, line => line.Text.Contains("could not be called: ConnectionError", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("https://hc.example/ping/1", true)]
    [InlineData("http://127.0.0.1:8000/ping/1", true)]
    [InlineData("http://localhost/ping/1", true)]
    [InlineData("http://hc.example/ping/1", false)]
    [InlineData("https://me:secret@hc.example/ping/1", false)]
    [InlineData("ftp://hc.example/ping/1", false)]
    [InlineData("hc.example/ping/1", false)]
    public void Takes_https_or_this_machine(string url, bool good) =>
        Assert.Equal(good, !new WatchdogOptions { Url = url }.Validate(new(new object())).Any());

    private string Url => new Uri(new Uri(_waiting.Urls.First()), Secret).AbsoluteUri;

    private static CheckReport Report(bool ok) => new(
        DateTimeOffset.UnixEpoch, [new("justin", true, null), new("other", ok, ok ? null : "no answer")], []);

    private static WebApplication Bot(string url, Log? log = null, TimeProvider? clock = null)
    {
        var settings = new Dictionary<string, string?> { ["Watchdog:Url"] = url };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var bot = BotHost.Build(configuration, new(Background: false, BotLogs.None, clock ?? TimeProvider.System));
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(log ?? new Log());
        return bot;
    }

    private static Watchdog Of(WebApplication bot) => bot.Services.GetServices<ICheckFollower>().OfType<Watchdog>().Single();

    private static WebApplication Waiting()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        return app;
    }
}
