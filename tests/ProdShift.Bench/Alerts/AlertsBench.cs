using ProdShift.Bench.Alerts.Programs;
using ProdShift.Bench.Alerts.Scenarios;

namespace ProdShift.Bench.Alerts;

/// <summary>
/// The bot and Prometheus's Alertmanager side by side, each given the same alerts, the same Slack and the same faults.
/// </summary>
internal static class AlertsBench
{
    public const string Piece = "alerts";

    public static async Task RunAsync(BenchOptions options, Results results)
    {
        var alertmanager = Alertmanager.Find(options);
        if (alertmanager is null)
            results.NotRun(Piece, "Alertmanager; install Debian's prometheus-alertmanager, or name it with --alertmanager FILE");
        IReadOnlyList<IContender> contenders =
            alertmanager is null ? [new ProdShiftContender(options)] : [new ProdShiftContender(options), alertmanager];
        foreach (var scenario in Wanted(options))
        {
            List<Column> columns = [];
            foreach (var contender in contenders)
                columns.Add(await Column.OfAsync(scenario, contender));
            Table.Print(results, scenario.Title, columns);
        }
    }

    private static IReadOnlyList<IScenario> Wanted(BenchOptions options)
    {
        var scenarios = All(options);
        if (options.Only is null or Piece)
            return scenarios;
        var wanted = scenarios.Where(scenario => options.Only == $"{Piece}-{scenario.Name}").ToList();
        if (wanted.Count > 0)
            return wanted;
        var names = string.Join(", ", scenarios.Select(scenario => $"{Piece}-{scenario.Name}"));
        throw new ArgumentException($"No piece {options.Only}; there are: {names}.");
    }

    private static IReadOnlyList<IScenario> All(BenchOptions options)
    {
        var (thousand, tenThousand) = options.Quick ? (100, 1_000) : (1_000, 10_000);
        return
        [
            new IdleScenario(options.Lasting(10)),
            new ThousandScenario(thousand, limited: true),
            new ThousandScenario(thousand, limited: false),
            new TenThousandScenario(tenThousand),
            new ResolveScenario(tenThousand),
            new LimitScenario("limit", endAfter: null),
            new LimitScenario("limit-ending", TimeSpan.FromSeconds(2)),
            new LimitScenario("limit-ending-at-once", TimeSpan.Zero),
            new AwayScenario(options.Away),
            new RestartScenario(thousand),
            new KillScenario(thousand, kills: options.Quick ? 2 : 20),
        ];
    }
}
