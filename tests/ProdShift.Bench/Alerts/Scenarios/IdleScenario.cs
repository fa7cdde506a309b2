using ProdShift.Bench.Alerts.Programs;
using ProdShift.Bench.Alerts.Receiver;

namespace ProdShift.Bench.Alerts.Scenarios;

/// <summary>Starts in empty folders, and the memory with nothing to do.</summary>
internal sealed class IdleScenario(TimeSpan idle) : IScenario
{
    private const int Runs = 3;

    public string Name => "idle";

    public string Title => "nothing to do";

    public async Task<IReadOnlyList<Figure>> RunAsync(IContender contender)
    {
        await using var slack = await AlertSlack.StartAsync(limited: true);
        List<double> seconds = [];
        var memory = 0.0;
        for (var run = 1; run <= Runs; run++)
        {
            await using var program = await contender.StartAsync(slack, AlertSetup.TwentyGroups);
            seconds.Add(program.TimeToReady.TotalSeconds);
            if (run < Runs)
                continue;
            await Task.Delay(idle);
            memory = program.Resident;
        }
        return
        [
            new("start to ready, median", $"{seconds.Order().ElementAt(Runs / 2):F2} s"),
            new($"memory after {idle.TotalSeconds:F0} s", $"{memory:F0} MiB"),
        ];
    }
}
