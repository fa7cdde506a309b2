using System.Diagnostics;
using ProdShift.Bench.Alerts.Programs;
using ProdShift.Bench.Alerts.Receiver;
using ProdShift.Bench.Alerts.Sending;
using ProdShift.Bench.Load;

namespace ProdShift.Bench.Alerts;

/// <summary>A contender at work with a Slack of its own, and the waiting for what it says there.</summary>
internal sealed class AlertRun : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);
    private long _start = Stopwatch.GetTimestamp();

    private AlertRun(AlertSlack slack, AlertProgram program)
    {
        Slack = slack;
        Program = program;
    }

    public AlertSlack Slack { get; }

    public AlertProgram Program { get; }

    public int MentionedCount => Slack.Said.MentionedCount;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>From the start of the posting to the first message that names an alert, for each that was named.</summary>
    public LoadResult Latencies =>
        new(Slack.Said.Mentions.Values.Select(mention => Stopwatch.GetElapsedTime(_start, mention.At)), errors: 0, Elapsed);

    /// <param name="limited">Slack refuses more than one message a second after a burst of five, and 50 edits a minute.</param>
    /// <param name="answersAfter">From what a call to Slack did to its answer.</param>
    public static async Task<AlertRun> StartAsync(
        IContender contender, AlertSetup setup, bool limited, TimeSpan answersAfter = default)
    {
        var slack = await AlertSlack.StartAsync(limited, answersAfter);
        try
        {
            return new(slack, await contender.StartAsync(slack, setup));
        }
        catch
        {
            await slack.DisposeAsync();
            throw;
        }
    }

    /// <summary>From here on the time is counted.</summary>
    public void Start() => _start = Stopwatch.GetTimestamp();

    public async Task RaiseAsync(IReadOnlyList<BenchAlert> alerts)
    {
        Start();
        await Program.Poster.RaiseAsync(alerts);
    }

    /// <summary>Messages posted in the alerts' channel up to so long after the start.</summary>
    public int PostsWithin(TimeSpan time) => Slack.Said.Messages.Count(message =>
        message.Channel == AlertSlack.Channel
        && message.At >= _start
        && Stopwatch.GetElapsedTime(_start, message.At) <= time);

    /// <summary>From the start to the last call about messages.</summary>
    public TimeSpan UntilLastCall => Stopwatch.GetElapsedTime(_start, Slack.Calls.Last);

    /// <summary>Until so many alerts were named and then nothing came for a moment, or nothing came for long.</summary>
    /// <param name="moment">3 s if not given.</param>
    public async Task SettleAsync(int alerts, TimeSpan silence, TimeSpan within, TimeSpan? moment = null)
    {
        var enough = moment ?? TimeSpan.FromSeconds(3);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < within; await Task.Delay(BetweenLooks))
        {
            var silent = Silent(watch.Elapsed);
            if (silent >= silence || (silent >= enough && MentionedCount >= alerts))
                return;
        }
    }

    /// <summary>Until nothing came for so long.</summary>
    public Task QuietAsync(TimeSpan silence, TimeSpan within) => SettleAsync(int.MaxValue, silence, within);

    public async ValueTask DisposeAsync()
    {
        await Program.DisposeAsync();
        await Slack.DisposeAsync();
    }

    /// <summary>How long no message came; silence before the waiting began does not count.</summary>
    private TimeSpan Silent(TimeSpan waited)
    {
        var silent = Stopwatch.GetElapsedTime(Slack.Calls.Last);
        return silent < waited ? silent : waited;
    }
}
