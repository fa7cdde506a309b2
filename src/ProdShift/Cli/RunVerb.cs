using System.CommandLine;
using ProdShift.Configuration;
using ProdShift.Hosting;

namespace ProdShift.Cli;

/// <summary>`prodshift run`: the bot itself, until it is stopped.</summary>
internal static class RunVerb
{
    private const int LocalPort = 8081;

    public static Command Create(Option<string?> config)
    {
        var verb = new Command("run", "Run the bot");
        verb.SetAction((parsed, cancellation) => RunAsync(BotConfiguration.Read(parsed.GetValue(config)), cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(IConfigurationRoot configuration, CancellationToken cancellation)
    {
        if (configuration.GetValue("Slack:Mode", SlackMode.Local) != SlackMode.Local)
        {
            await using var bot = await RunningBot.StartAsync(configuration, BotRun.Service, cancellation);
            await bot.App.WaitForShutdownAsync(cancellation);
            return 0;
        }
        await using var local = await LocalPlayground.StartAsync(configuration, BotRun.Service, LocalPort, cancellation);
        Console.WriteLine($"Slack runs here: open {local.Slack.Url}");
        await local.Bot.App.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
