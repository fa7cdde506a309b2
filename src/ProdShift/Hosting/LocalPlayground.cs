using ProdShift.LocalSlack;

namespace ProdShift.Hosting;

/// <summary>
/// Slack:Mode=Local: the bot with a Slack that runs here. They speak over HTTP as the real ones do; only the secret is made up
/// anew at each start.
/// </summary>
internal sealed class LocalPlayground(LocalSlackServer slack, RunningBot bot) : IAsyncDisposable
{
    public LocalSlackServer Slack => slack;

    public RunningBot Bot => bot;

    public static async Task<LocalPlayground> StartAsync(
        IConfiguration configuration, BotRun run, int port, CancellationToken cancellation)
    {
        var secret = Guid.NewGuid().ToString("N");
        var commands = (await BotFace.ReadAsync()).Commands
            .Select(command => new LocalCommand(command.Command, command.UsageHint));
        var slack = await LocalSlackServer.StartAsync(
            new(secret, port, Clock: run.Clock) { Commands = [.. commands] }, cancellation);
        try
        {
            var settings = new ConfigurationBuilder()
                .AddInMemoryCollection(Defaults)
                .AddConfiguration(configuration)
                .AddInMemoryCollection(Connection(slack, secret))
                .Build();
            var bot = await RunningBot.StartAsync(settings, run, cancellation);
            slack.BotUrl = bot.Url;
            return new(slack, bot);
        }
        catch
        {
            await slack.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    private static Dictionary<string, string?> Defaults => new()
    {
        ["Experiment:Name"] = "Playground",
        ["Slack:Channels:Alerts"] = LocalSlackOptions.DefaultChannels[0].Id,
        ["Slack:Channels:Shift"] = LocalSlackOptions.DefaultChannels[1].Id,
        ["Slack:Channels:Reports"] = LocalSlackOptions.DefaultChannels[2].Id,
    };

    private static Dictionary<string, string?> Connection(LocalSlackServer slack, string secret) => new()
    {
        ["Slack:Mode"] = "Local",
        ["Slack:ApiUrl"] = slack.ApiUrl.AbsoluteUri,
        ["Slack:BotToken"] = "xoxb-local",
        ["Slack:SigningSecret"] = secret,
    };
}
