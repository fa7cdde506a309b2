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
    [InlineData(RuleNames.SubmittedInFreeze)]
    public void What_stays_as_it_is_ends_by_an_acknowledgement_only_and_is_not_raised_again(string rule)
    {
        var finding = new Finding("justin", rule, "1001", Severity.Warning, "text", 1001);
        var alert = Assert.Single(Update([], [finding], Everything)).Alert;
        Assert.Empty(Update([alert], [], Everything));

        var done = Assert.IsType<Handling.Result.Done>(new Handling.Acknowledge().Decide(alert, "U1", Ten));
        Assert.Equal(Ten, done.Change.Alert.EndedAt);
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

    [Theory]
    [InlineData(23.9, AlertChangeKind.Reopened, 4)]
    [InlineData(24.1, AlertChangeKind.Raised, 1)]
    public void What_comes_back_within_a_day_is_the_same_alert_once_more(double hours, AlertChangeKind expected, int times)
    {
        var ended = new Alert("a1", Trouble, Ten.AddDays(-9)) { EndedAt = Ten.AddHours(-hours), Times = 3 };

        var change = Assert.Single(Update([ended], [Trouble], Everything));

        Assert.Equal((expected, times), (change.Kind, change.Alert.Times));
        Assert.Equal(expected == AlertChangeKind.Reopened, change.Alert.Id == "a1");
        Assert.Equal(Ten, change.Alert.ArmedAt);
        Assert.True(change.Alert.IsUntaken);
    }

    [Fact]
    public void A_worsening_takes_the_alert_out_of_the_hands_that_took_less()
    {
        var taken = new Alert("a1", Trouble, Ten.AddDays(-1)) { Held = new("U1", Ten) };

        var worse = Assert.Single(Update([taken], [Trouble with { Severity = Severity.Critical }], Everything));

        Assert.Equal(AlertChangeKind.Worsened, worse.Kind);
        Assert.True(worse.Alert.IsUntaken);
        Assert.Equal(Ten, worse.Alert.ArmedAt);
    }

    private static IReadOnlyList<AlertChange> Update(IReadOnlyList<Alert> open, IReadOnlyList<Finding> found, Sight seen) =>
        AlertBook.Update(open, new HashSet<(string, string)>(), found, seen, Ten, () => "new");
}
