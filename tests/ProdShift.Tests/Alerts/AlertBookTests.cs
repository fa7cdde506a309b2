using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Alerts;

public class AlertBookTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly Sight Everything = new(true, new HashSet<int> { 1001 });
    private static readonly Finding Trouble =
        new("justin", RuleNames.SiteFailures, "CERN", Severity.Warning, "12 of 40 jobs failed", Site: "CERN");

    /// <summary>One alert's life: what changes at each check, as a table.</summary>
    [Fact]
    public void An_alert_is_raised_follows_its_numbers_worsens_and_ends()
    {
        var more = Trouble with { Text = "15 of 43 jobs failed" };
        var worse = more with { Severity = Severity.Critical };
        (Finding? Found, Sight Seen, AlertChangeKind? Change)[] story =
        [
            (Trouble, Everything, AlertChangeKind.Raised),
            (Trouble, Everything, null),
            (more, Everything, AlertChangeKind.Updated),
            (worse, Everything, AlertChangeKind.Worsened),
            (more, Everything, AlertChangeKind.Updated), // getting better is no news of its own
            (null, Sight.Nothing, null), // not seen is not fine
            (null, new Sight(false, Everything.Workflows), null), // nor is seen in part
            (null, Everything, AlertChangeKind.Resolved),
            (null, Everything, null),
            (Trouble, Everything, AlertChangeKind.Raised),
        ];
        IReadOnlyList<Alert> open = [];

        foreach (var (found, seen, expected) in story)
        {
            var changes = Update(open, found is null ? [] : [found], seen);

            Assert.Equal(expected, changes.SingleOrDefault()?.Kind);
            open = changes.Count == 0 ? open : [.. changes.Select(change => change.Alert).Where(alert => alert.EndedAt is null)];
        }
    }

    [Fact]
    public void A_workflow_that_vanished_from_its_campaign_ends_nothing()
    {
        var paused = new Alert("a1", new("justin", RuleNames.PausedWorkflow, "1002:7", Severity.Warning, "paused", 1002), Ten);

        Assert.Empty(Update([paused], [], Everything));
        Assert.Equal(
            AlertChangeKind.Resolved,
            Assert.Single(Update([paused], [], new Sight(true, new HashSet<int> { 1002 }))).Kind);
    }

    [Theory]
    [InlineData(RuleNames.FilesMissing)]
    [InlineData(RuleNames.WorkflowFailed)]
    public void What_stays_as_it_is_ends_by_an_acknowledgement_only_and_is_not_raised_again(string rule)
    {
        var finding = new Finding("justin", rule, "1001", Severity.Warning, "text", 1001);
        var alert = Assert.Single(Update([], [finding], Everything)).Alert;
        Assert.Empty(Update([alert], [], Everything));

        var done = Assert.IsType<Acknowledge.Result.Done>(Acknowledge.Decide(alert, null, "U1", Ten));
        Assert.Equal(Ten, done.Alert.EndedAt);
        Assert.Empty(AlertBook.Update(
            [], new HashSet<(string, string)> { (rule, "1001") }, [finding], Everything, Ten, () => "x"));
    }

    [Fact]
    public void A_finish_is_over_as_it_is_told()
    {
        var finding = new Finding("justin", RuleNames.WorkflowFinished, "1001", Severity.Info, "finished", 1001);

        Assert.Equal(Ten, Assert.Single(Update([], [finding], Everything)).Alert.EndedAt);
    }

    [Fact]
    public void A_finding_told_twice_in_one_check_is_one_alert() => Assert.Single(Update([], [Trouble, Trouble], Everything));

    [Fact]
    public void Acknowledging_twice_or_too_late_says_so()
    {
        var alert = new Alert("a1", Trouble, Ten);

        Assert.Equal(new Acknowledge.Result.AlreadyBy("U1", Ten), Acknowledge.Decide(alert, new("U1", Ten), "U2", Ten));
        Assert.IsType<Acknowledge.Result.HasEnded>(Acknowledge.Decide(alert with { EndedAt = Ten }, null, "U2", Ten));
        Assert.IsType<Acknowledge.Result.NoSuchAlert>(Acknowledge.Decide(null, null, "U2", Ten));
        Assert.Null(Assert.IsType<Acknowledge.Result.Done>(Acknowledge.Decide(alert, null, "U2", Ten)).Alert.EndedAt);
    }

    private static IReadOnlyList<AlertChange> Update(IReadOnlyList<Alert> open, IReadOnlyList<Finding> found, Sight seen) =>
        AlertBook.Update(open, new HashSet<(string, string)>(), found, seen, Ten, () => "new");
}
