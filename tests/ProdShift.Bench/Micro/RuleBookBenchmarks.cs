using BenchmarkDotNet.Attributes;
using ProdShift.Core.Monitoring;

namespace ProdShift.Bench.Micro;

/// <summary>All rules over a day of 1,000 workflows at 30 sites with 2 % failures and one bad site.</summary>
public class RuleBookBenchmarks
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private readonly Snapshot _snapshot = new("justin", Now, [.. Enumerable.Range(1, 1000).Select(Workflow)], [.. Tallies()], []);
    private readonly History _history = new();
    private readonly RuleBook.Settings _settings = new();

    [Benchmark]
    public int Check() => RuleBook.Check(_snapshot, _history, _settings).Count;

    private static WorkflowStatus Workflow(int id) => new(
        11, id, "fardet-hd reco", id % 50 == 0 ? WorkflowState.Paused : WorkflowState.Running, Now.AddDays(-2), null, id, 2000);

    private static IEnumerable<Tally> Tallies() =>
        from workflow in Enumerable.Range(1, 1000)
        from site in Enumerable.Range(1, 30)
        from ended in new[]
        {
            (Outcome: new Outcome(OutcomeKind.Succeeded), Count: 50),
            (Outcome: new Outcome(OutcomeKind.JobscriptError, 65), Count: site == 7 ? 20 : 1),
        }
        let hour = Now.AddHours(-site % 24)
        select new Tally(workflow, 1, $"SITE_{site}", $"CE_{site}", $"RSE_{workflow % 8}", ended.Outcome, hour, ended.Count);
}
