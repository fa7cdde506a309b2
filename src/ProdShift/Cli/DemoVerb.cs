using System.CommandLine;
using ProdShift.Demo;
using ProdShift.Hosting;

namespace ProdShift.Cli;

/// <summary>
/// `prodshift demo`: the main job with a Slack and a justIN that run here, in a browser or, with --once, as a transcript.
/// </summary>
internal static class DemoVerb
{
    private static readonly TimeSpan ToReadAlong = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan ToSettle = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan AnHourTakes = TimeSpan.FromSeconds(20);

    public static Command Create()
    {
        var once = new Option<bool>("--once")
        {
            Description = "Play the story without a browser, print what everybody sees, and exit",
        };
        var port = new Option<int>("--port")
        {
            Description = "The page's port (default 8081; 0 for any that is free)",
            DefaultValueFactory = _ => 8081,
        };
        var verb = new Command("demo", "See the bot at work, with a Slack and a justIN that run here") { once, port };
        verb.SetAction((parsed, cancellation) => parsed.GetValue(once)
            ? OnceAsync(cancellation)
            : ServeAsync(parsed.GetValue(port), cancellation));
        return verb;
    }

    private static async Task<int> OnceAsync(CancellationToken cancellation)
    {
        await using var stage = await DemoStage.SetAsync(port: 0, BotLogs.StandardError, cancellation);
        await PlayAsync(stage, Console.Out, ToSettle, cancellation);
        await Console.Out.WriteLineAsync("\nThe demo is over: all of it went as told.");
        return 0;
    }

    private static async Task<int> ServeAsync(int port, CancellationToken cancellation)
    {
        await using var stage = await DemoStage.SetAsync(port, BotLogs.StandardError, cancellation);
        await Console.Out.WriteLineAsync(
            $"Open {stage.Playground.Slack.Url} in a browser. Ctrl+C ends the demo; nothing is kept.");
        try
        {
            await PlayAsync(stage, TextWriter.Null, ToReadAlong, cancellation);
            await Console.Out.WriteLineAsync(
                "The story is over. Go on by yourself: pick a person, type /checkin, /check, /campaign list …");
            while (true)
            {
                await Task.Delay(AnHourTakes, cancellation);
                stage.JustIn.Advance(TimeSpan.FromHours(1));
            }
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    private static Task PlayAsync(DemoStage stage, TextWriter transcript, TimeSpan pause, CancellationToken cancellation) =>
        new DemoStory(new(stage.Playground.Slack, stage.JustIn, transcript, pause), stage.JustIn).PlayAsync(cancellation);
}
