using System.Reflection;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Monitoring.Rules;

namespace ProdShift.Tests.Monitoring.Rules;

public class RuleBookTests
{
    private static readonly History Known = new()
    {
        Freezes = [new("f1", Given.Now.AddHours(-5), "Ana Ferri", ByRule: false, "FTS is down")],
        CampaignSeenAt = new Dictionary<int, DateTimeOffset> { [11] = Given.Now.AddDays(-9) },
        Gates =
        [
            Gates.Test with { JustIn = [21] },
            Gates.Validation with { JustIn = [22], PausedSince = Given.Now.AddHours(-4) },
            Gates.Production with { JustIn = [23] },
        ],
    };

    private static readonly Finding[] Troubles = [.. RuleBook.Check(AllTroubles(), Known, Given.Settings)];

    /// <summary>A rule file that the book does not call, or that finds under another rule's name, is missed here.</summary>
    [Fact]
    public void Every_rule_file_is_in_the_rule_book()
    {
        var files = typeof(RuleBook).Assembly.GetTypes()
            .Where(type => type is { IsPublic: true, Namespace: "ProdShift.Core.Monitoring.Rules" })
            .Select(type => type.Name).Except([nameof(SourceUnreachable)]).ToHashSet();
        var names = RuleNamesByField();

        Assert.Equal(files.Select(file => names[file]).ToHashSet(), OfEveryKind.Select(finding => finding.Rule).ToHashSet());
    }

    [Fact]
    public void Every_rule_name_has_a_file()
    {
        var told = OfEveryKind.Append(SourceUnreachable.Finding("justin", "no answer")).Select(finding => finding.Rule);
        string[] raisedByTheBot = [RuleNames.HeartbeatMissing];

        Assert.Equal(RuleNamesByField().Values.Except(raisedByTheBot).ToHashSet(), told.ToHashSet());
    }

    [Fact]
    public void The_worst_comes_first_and_no_trouble_twice()
    {
        var order = Troubles.OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ThenBy(finding => finding.Key, StringComparer.Ordinal);

        Assert.Equal(order, Troubles);
        Assert.Distinct(Troubles.Select(finding => (finding.Rule, finding.Key)));
    }

    [Fact]
    public void The_same_snapshot_gives_the_same_findings_in_whatever_order_it_comes()
    {
        var now = AllTroubles();
        var turned = now with { Workflows = [.. now.Workflows.Reverse()], Tallies = [.. now.Tallies.Reverse()] };

        Assert.Equal(Troubles, RuleBook.Check(turned, Known, Given.Settings));
    }

    [Fact]
    public void Nothing_is_found_in_nothing() => Assert.Empty(RuleBook.Check(Given.Snapshot(), new(), Given.Settings));

    [Fact]
    public void Thresholds_and_window_come_from_the_settings()
    {
        var now = Given.Snapshot([.. Given.Jobs(40, 8, "CERN"), .. Given.Jobs(600, 12, "UK_QMUL")]);

        Assert.Contains("last 6 h", Assert.Single(RuleBook.Check(now, new(), new() { WindowHours = 6 })).Text);
        Assert.Empty(RuleBook.Check(now, new(), new() { LeastFailures = 9 }));
        Assert.Empty(RuleBook.Check(now, new(), new() { LeastEffect = 0.19 }));
        Assert.Empty(RuleBook.Check(now, new(), new() { FalseDiscoveryRate = 1e-12 }));
    }

    [Fact]
    public void A_source_that_does_not_answer_is_critical() =>
        Assert.Equal(
            new Finding(
                "justin",
                RuleNames.SourceUnreachable,
                Key: "justin",
                Severity.Critical,
                "justin does not answer: no connection. Nothing new is known of its workflows; alerts about them stay open"),
            SourceUnreachable.Finding("justin", "no connection"));

    /// <summary>In an outage no single workflow is told, so that rule has a snapshot of its own.</summary>
    private static IEnumerable<Finding> OfEveryKind => Troubles.Concat(RuleBook.Check(
        Given.Snapshot(Given.WithDayBefore([.. Given.Jobs(120, 80, "CERN", workflow: 1006), .. Given.Jobs(400, 2, "CERN")])) with
        {
            Workflows = [Given.Workflow(WorkflowState.Running, 1006)],
        },
        new(),
        Given.Settings));

    private static Dictionary<string, string> RuleNamesByField() =>
        typeof(RuleNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);

    private static Snapshot AllTroubles()
    {
        var finished = Given.Workflow(WorkflowState.Finished);
        var pause = new AutomaticPause(9, Given.Now, PauseCause.NoneProcessed, JobsStartedSince: false);
        Outcome[] kinds = [Given.Stalled, Given.Aborted, Given.UploadFailed];
        return new(
            Given.Source,
            Given.Now,
            [
                Given.Workflow(WorkflowState.Paused, 1001),
                Given.Workflow(WorkflowState.Paused, 1002) with { LastPause = pause },
                finished with { Id = 1003, FilesProcessed = 1 },
                finished with { Id = 1004, FailedWithTooManyFiles = true },
                Given.Workflow(WorkflowState.Running, 1005) with { StartedAt = Given.Now.AddHours(-1) },
                Gates.Workflow("fardet-vd") with { Id = 1011, Campaign = 21 },
                Gates.Workflow(null) with { Id = 1012, Campaign = 21 },
                Gates.Workflow("fardet-vd", WorkflowState.Finished) with { Id = 1013, Campaign = 21 },
                Gates.Workflow("usertests") with { Id = 1014, Campaign = 21 },
                Gates.Workflow("fardet-vd") with { Id = 1015, Campaign = 22 },
                Gates.Workflow("usertests") with { Id = 1016, Campaign = 23 },
            ],
            [
                .. Given.Jobs(100, 90, "CERN"), .. Given.Jobs(100, 50, "UK_QMUL", "NIKHEF"), .. Given.Jobs(500, 5, "UK_QMUL"),
                .. kinds.SelectMany(kind => Given.Jobs(170, 45, "US_BNL", outcome: kind)),
                .. kinds.SelectMany(kind => Given.Jobs(170, 45, "ES_PIC", outcome: kind)),
                .. kinds.SelectMany(kind => Given.Jobs(170, 45, "CZ_FZU", outcome: kind)),
                .. from site in Enumerable.Range(1, 7)
                   from workflow in Enumerable.Range(2001, 4)
                   from tally in Given.Jobs(5, 5, $"SITE_{site}", $"RSE_{site}", workflow, outcome: Given.Aborted)
                   select tally,
            ],
            []);
    }
}
