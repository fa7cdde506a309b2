using System.CommandLine;
using ProdShift.Demo;
using ProdShift.Hosting;
using ProdShift.LocalJustIn;

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
        var causes = new Option<bool>("--causes")
        {
            Description = "Another story: jobs fail for one reason after the other, and each alert names its cause",
        };
        var campaign = new Option<bool>("--campaign")
        {
            Description = "Another story: a campaign from its request to its close-out",
        };
        var verb = new Command("demo", "See the bot at work, with a Slack and a justIN that run here")
        {
            once, port, causes, campaign,
        };
        verb.SetAction((parsed, cancellation) =>
        {
            var scene = parsed.GetValue(campaign) ? LocalScene.Campaign
                : parsed.GetValue(causes) ? LocalScene.Causes
                : LocalScene.Story;
            return parsed.GetValue(once)
                ? OnceAsync(scene, cancellation)
                : ServeAsync(scene, parsed.GetValue(port), cancellation);
        });
        return verb;
    }

    private static async Task<int> OnceAsync(LocalScene scene, CancellationToken cancellation)
    {
        await using var stage = await DemoStage.SetAsync(scene, port: 0, BotLogs.StandardError, cancellation);
        await PlayAsync(scene, stage, Console.Out, ToSettle, cancellation);
        await Console.Out.WriteLineAsync("\nThe demo is over: all of it went as told.");
        return 0;
    }

    private static async Task<int> ServeAsync(LocalScene scene, int port, CancellationToken cancellation)
    {
        await using var stage = await DemoStage.SetAsync(scene, port, BotLogs.StandardError, cancellation);
        await Console.Out.WriteLineAsync(
            $"Open {stage.Playground.Slack.Url} in a browser. Ctrl+C ends the demo; nothing is kept.");
        try
        {
            await PlayAsync(scene, stage, TextWriter.Null, ToRead(scene), cancellation);
            await Console.Out.WriteLineAsync(
                "The story is over. Go on by yourself: pick a person, type /checkin, /check, /campaign list …");
            while (true)
            {
                await Task.Delay(AnHourTakes, cancellation);
                stage.Pass(TimeSpan.FromHours(1));
            }
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    /// <summary>A whole campaign has so many acts that they go by faster.</summary>
    private static TimeSpan ToRead(LocalScene scene) => scene == LocalScene.Campaign ? ToReadAlong / 2 : ToReadAlong;

    private static Task PlayAsync(
        LocalScene scene, DemoStage stage, TextWriter transcript, TimeSpan pause, CancellationToken cancellation)
    {
        var director = new DemoDirector(stage.Playground.Slack, stage.Pass, transcript, pause);
        return scene switch
        {
            LocalScene.Campaign => new CampaignStory(director, stage.JustIn).PlayAsync(cancellation),
            LocalScene.Causes => new CausesStory(director).PlayAsync(cancellation),
            _ => new DemoStory(director, stage.JustIn).PlayAsync(cancellation),
        };
    }
}
