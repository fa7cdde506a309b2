using ProdShift.Bench.Processes;

namespace ProdShift.Bench;

/// <summary>From the start of the process to ready, each time in an empty folder, and its memory with nothing to do.</summary>
internal static class StartBench
{
    private const string Piece = "start";
    private const int Runs = 5;

    public static async Task RunAsync(BenchOptions options, Results results)
    {
        await using var slack = await SlackSide.StartAsync();
        List<double> seconds = [];
        for (var run = 1; run <= Runs; run++)
        {
            await using var bot = await Bot.StartAsync(options, slack);
            seconds.Add(bot.TimeToReady.TotalSeconds);
            if (run == Runs)
                await IdleAsync(options, results, bot);
        }
        seconds.Sort();
        results.Judge(
            Piece,
            $"start to ready: median {seconds[Runs / 2]:F2} s, longest {seconds[^1]:F2} s of {Runs} runs",
            "longest < 2 s",
            seconds[^1] < 2);
    }

    private static async Task IdleAsync(BenchOptions options, Results results, Bot bot)
    {
        var idle = options.Lasting(10);
        await Task.Delay(idle);
        var memory = ProcessMemory.Resident(bot.Process.Id)
            ?? throw new BenchException($"The bot ended:\n{bot.Process.LastLines}");
        results.Judge(Piece, $"memory after {idle.TotalSeconds} s idle: {memory:F0} MiB", "< 120 MiB", memory < 120);
    }
}
