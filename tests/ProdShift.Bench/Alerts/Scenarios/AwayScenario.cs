using ProdShift.Bench.Alerts.Programs;

namespace ProdShift.Bench.Alerts.Scenarios;

/// <summary>Slack answers 503 for a while. Once it is back, all that happened is said, in its order.</summary>
internal sealed class AwayScenario(TimeSpan away) : IScenario
{
    /// <summary>A program that asks again every two minutes is given that time.</summary>
    private static readonly TimeSpan LongestPatience = TimeSpan.FromSeconds(150);

    public string Name => "away";

    public string Title =>
        $"Slack away for {away.TotalMinutes:0.##} min, with {AwayStory.Alerts} alerts in {AwayStory.Groups} groups meanwhile";

    private TimeSpan Patience
    {
        get
        {
            var patience = TimeSpan.FromSeconds(20) + (2 * away);
            return patience < LongestPatience ? patience : LongestPatience;
        }
    }

    public async Task<IReadOnlyList<Figure>> RunAsync(IContender contender)
    {
        await using var run = await AlertRun.StartAsync(contender, AlertSetup.TwentyGroups, limited: true);
        var story = new AwayStory();
        run.Slack.IsAway = true;
        await story.HappenAsync(run.Program.Poster, away);
        run.Slack.IsAway = false;
        run.Start();
        await run.SettleAsync(AwayStory.Alerts, silence: Patience, within: Patience);
        return Figures(run, story);
    }

    private static IReadOnlyList<Figure> Figures(AlertRun run, AwayStory story)
    {
        var (mentions, calls) = (run.Slack.Said.Mentions, run.Slack.Calls);
        var ended = story.Ended.Count(alert => mentions.ContainsKey(alert.Name));
        var inOrder = story.IsInOrder(mentions);
        return
        [
            new("mentioned", $"{mentions.Count}", $"{AwayStory.Alerts}", mentions.Count == AwayStory.Alerts),
            new("of them ended meanwhile", $"{ended}", $"{story.Ended.Count}", ended == story.Ended.Count),
            new("in the order raised", inOrder ? "yes" : "no", "yes", inOrder),
            new("last mention after its return", $"{run.Latencies.Percentile(1) / 1000:F1} s"),
            new("calls while it was away", $"{calls.TurnedAway}"),
            new("then posts, edits", $"{calls.Posts}, {calls.Edits}"),
            new("then refused calls", $"{calls.Refused}"),
        ];
    }
}
