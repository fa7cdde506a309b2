using ProdShift.LocalSlack;

namespace ProdShift.Tests.LocalSlack;

/// <summary>The local Slack, a tiny bot and a client of the Web API, all together.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string Ana = "UANA0000001";
    public const string Bo = "UBO00000001";
    public const string Alerts = "CALERTS0001";
    public const string Shift = "CSHIFT00001";
    private const string Secret = "a secret of the tests";

    private Stage(LocalSlackServer slack, TinyBot bot) => (Slack, Bot, Api) = (slack, bot, new Api(slack));

    public LocalSlackServer Slack { get; }

    public TinyBot Bot { get; }

    public Api Api { get; }

    public static async Task<Stage> StartAsync(TimeProvider? clock = null, Func<LocalSlackOptions, LocalSlackOptions>? set = null)
    {
        var options = new LocalSlackOptions(Secret, Clock: clock, MessagesPerSecond: 0)
        {
            AnswerWithin = TimeSpan.FromSeconds(20),
            Commands = [new LocalCommand("/checkin", "[role] [note]"), new LocalCommand("/checkout", "[summary]")],
        };
        var slack = await LocalSlackServer.StartAsync(set?.Invoke(options) ?? options);
        var bot = await TinyBot.StartAsync(Secret, clock);
        slack.BotUrl = bot.Url;
        return new Stage(slack, bot);
    }

    /// <summary>The bot answers every request with this from now on.</summary>
    public void Answers(string body) => Bot.Answer = _ => Task.FromResult(body);

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Slack.DisposeAsync();
        await Bot.DisposeAsync();
    }
}
