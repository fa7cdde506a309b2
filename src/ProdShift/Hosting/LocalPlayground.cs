using ProdShift.LocalSlack;
using ProdShift.Slack;

namespace ProdShift.Hosting;

/// <summary>
/// Slack:Mode=Local: the bot with a Slack that runs here. They speak over HTTP as the real ones do; only the secret is made up anew at
/// each start.
/// </summary>
internal sealed class LocalPlayground(LocalSlackServer slack, RunningBot bot) : IAsyncDisposable
{
    public LocalSlackServer Slack => slack;

    public RunningBot Bot => bot;

    public static async Task<LocalPlayground> StartAsync(
        IConfiguration configuration, BotRun run, int port, CancellationToken cancellation)
    {
        var secret = Guid.NewGuid().ToString("N");
        var commands = Commands();
        var slack = await LocalSlackServer.StartAsync(new(secret, port, Clock: run.Clock) { Commands = commands }, cancellation);
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

    /// <summary>What the page suggests while somebody types.</summary>
    private static IReadOnlyList<LocalCommand> Commands()
    {
        using var parts = (IDisposable)BotHost.Build(new ConfigurationBuilder().Build(), BotRun.SingleVerb).Services;
        return [.. ((IServiceProvider)parts).GetServices<ISlashCommandHandler>()
            .Select(handler => new LocalCommand(handler.Info.Command, handler.Info.UsageHint))];
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
