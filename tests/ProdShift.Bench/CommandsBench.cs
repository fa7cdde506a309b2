using System.Net;
using ProdShift.Bench.Load;
using ProdShift.Bench.Processes;

namespace ProdShift.Bench;

/// <summary>
/// `/checkin shifter note n`, each storing its row: latency at 1,000/s, and the most per second beside Slack's Bolt.
/// </summary>
internal static class CommandsBench
{
    private const string Piece = "commands";
    private const int PerSecond = 1000;
    private const int Connections = 32;
    private const int Rounds = 2;

    public static async Task RunAsync(BenchOptions options, Results results)
    {
        await using var slack = await SlackSide.StartAsync();
        await using var bot = await Bot.StartAsync(options, slack);
        var commands = new SignedCommands(slack);
        var answered = ClosedLoop.Run(bot.Address, commands, options.Lasting(5), Connections).Answered; // warms it up
        answered += AtRate(options, results, bot, commands);
        if (options.Bolt is null)
        {
            var most = ClosedLoop.Run(bot.Address, commands, options.Lasting(15), Connections);
            results.Say(Piece, $"at most {most.PerSecond:N0}/s; {most.Errors} errors");
            results.NotRun(Piece, "the ratio to Slack's Bolt; give the reference bot with --bolt FOLDER");
            answered += most.Answered;
        }
        else
        {
            await using var bolt = await BoltBot.StartAsync(options.Bolt, slack);
            ClosedLoop.Run(bolt.Address, commands, options.Lasting(5), Connections);
            answered += Compare(options, results, commands, bot.Address, bolt.Address);
        }
        var stored = bot.RowsStored;
        results.Judge(Piece, $"{stored:N0} rows stored for {answered:N0} answers", "one each", stored == answered);
    }

    private static int AtRate(BenchOptions options, Results results, Bot bot, SignedCommands commands)
    {
        var lasting = options.Lasting(20);
        var requests = Enumerable.Range(0, (int)(PerSecond * lasting.TotalSeconds)).Select(_ => commands.Next()).ToList();
        var run = OpenLoop.Run(bot.Address, requests, PerSecond, Connections);
        results.Judge(
            Piece,
            $"at {PerSecond}/s for {lasting.TotalSeconds} s: p50 {run.Percentile(0.5):F1} ms, p99 {run.Percentile(0.99):F1} ms, "
            + $"max {run.Percentile(1):F1} ms; {run.Errors} errors",
            "p99 < 50 ms, no error",
            run.Percentile(0.99) < 50 && run.Errors == 0);
        return run.Answered;
    }

    /// <summary>In turns, so that what else the machine does falls on both alike. Returns what the bot answered.</summary>
    private static int Compare(
        BenchOptions options, Results results, SignedCommands commands, IPEndPoint bot, IPEndPoint bolt)
    {
        List<LoadResult> ours = [], theirs = [];
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(ClosedLoop.Run(bot, commands, options.Lasting(15), Connections));
            theirs.Add(ClosedLoop.Run(bolt, commands, options.Lasting(15), Connections));
        }
        var ratio = ours.Sum(run => run.PerSecond) / theirs.Sum(run => run.PerSecond);
        results.Say(Piece, $"at most, ProdShift: {Each(ours)}");
        results.Say(Piece, $"at most, Slack's Bolt: {Each(theirs)}");
        results.Judge(Piece, $"ProdShift to Slack's Bolt: ratio {ratio:F2}", ">= 3", ratio >= 3);
        return ours.Sum(run => run.Answered);
    }

    private static string Each(List<LoadResult> runs) => string.Join(
        "; ", runs.Select(run =>
            $"{run.PerSecond:N0}/s (p50 {run.Percentile(0.5):F1} ms, p99 {run.Percentile(0.99):F1} ms, {run.Errors} errors)"));
}
