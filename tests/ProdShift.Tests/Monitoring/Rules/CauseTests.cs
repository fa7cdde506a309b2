using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Monitoring.Rules;

/// <summary>What is at fault where jobs fail: each cause that an alert can name.</summary>
public class CauseTests
{
    private static readonly Tally[] Elsewhere =
        [.. Given.Jobs(300, 4, "UK_QMUL"), .. Given.Jobs(300, 4, "CZ_FZU", "PRAGUE")];

    [Fact]
    public void The_site() => Assert.Equal(CauseNames.Site, OfSite(Given.Jobs(40, 30, "CERN")));

    [Fact]
    public void One_entry_of_the_site() => Assert.Equal(
        CauseNames.Entry,
        OfSite(
        [
            .. Given.Jobs(40, 1, "CERN"),
            .. Given.Jobs(40, 38, "CERN").Select(tally => tally with { Entry = "CERN_ce02" }),
        ]));

    [Fact]
    public void Uploads() => Assert.Equal(CauseNames.Upload, OfSite(Given.Jobs(40, 30, "CERN", outcome: Given.UploadFailed)));

    [Fact]
    public void Memory_or_wall_time() => Assert.Equal(
        CauseNames.Resources, OfSite(Given.Jobs(40, 30, "CERN", outcome: new Outcome(OutcomeKind.JobscriptError, 137))));

    [Fact]
    public void A_storage_element_that_fails_for_this_site_alone() => Assert.Equal(
        CauseNames.Storage,
        OfSite(
        [
            .. Given.Jobs(60, 1, "CERN"), .. Given.Jobs(40, 38, "CERN", "PRAGUE"),
            .. Given.Jobs(60, 1, "CERN", workflow: 1002),
            .. Given.Jobs(3000, 10, "UK_QMUL", "PRAGUE"),
        ]));

    [Fact]
    public void The_site_though_the_codes_are_of_software_since_the_same_jobs_do_well_elsewhere() => Assert.Equal(
        CauseNames.Site,
        OfSite(
        [
            .. Given.Jobs(30, 25, "CERN", workflow: 1020, outcome: new Outcome(OutcomeKind.JobscriptError, 139)),
            .. Given.Jobs(600, 5, "UK_QMUL", workflow: 1020),
            .. Given.Jobs(2000, 20, "CERN", workflow: 1002), .. Given.Jobs(2000, 20, "UK_QMUL", workflow: 1002),
        ]));

    [Fact]
    public void Too_few_jobs_to_say() => Assert.Equal(
        CauseNames.TooFew,
        Given.SiteFailures([.. Given.Jobs(12, 5, "CERN"), .. Given.Jobs(30, 1, "UK_QMUL")]).SingleOrDefault()?.Cause);

    [Fact]
    public void Nothing_any_more_where_jobs_succeed_since_the_last_failure()
    {
        Tally[] bad = [.. Given.Jobs(40, 30, "CERN").Select(tally => tally with { Hour = tally.Hour.AddHours(-2) })];
        Tally[] good = Given.Jobs(10, 0, "CERN");
        Assert.Equal(CauseNames.Recovering, OfSite([.. bad, .. good]));
        Assert.Equal(CauseNames.Site, OfSite([.. bad, .. Given.Jobs(10, 1, "CERN")]));
    }

    [Fact]
    public void The_jobscript_of_a_stage_that_fails_everywhere_since_lately()
    {
        var finding = Assert.Single(OfWorkflow(WorkflowState.Running, Given.Exit65));

        Assert.Equal((RuleNames.WorkflowFailures, "1020 stage 2", 1020), (finding.Rule, finding.Key, finding.Workflow));
        Assert.Equal((CauseNames.Jobscript, Severity.Critical), (finding.Cause, finding.Severity));
        Assert.StartsWith(
            "Workflow 1020 (hd-protodune raw): 80 of 120 jobs in stage 2 failed in the last 3 h wherever they ran, "
                + "0 % of all other jobs.",
            finding.Text);
    }

    [Theory]
    [InlineData("NIKHEF", CauseNames.Storage, "50 of its 52 failures read from NIKHEF, which has an alert of its own")]
    [InlineData("PRAGUE", CauseNames.Jobscript, "somebody has found the cause and restarts it.")]
    public void A_pause_is_of_the_jobscript_unless_a_place_is_blamed_that_its_jobs_failed_at(
        string storage, string cause, string text)
    {
        Tally[] jobs =
        [
            .. Given.Jobs(60, 50, "CERN", storage, workflow: 1020), .. Given.Jobs(60, 2, "CERN", workflow: 1020),
            .. Given.Jobs(90, 80, "CERN", "NIKHEF", workflow: 1002), .. Given.Jobs(300, 3, "CERN", workflow: 1002),
        ];
        if (cause == CauseNames.Jobscript)
            jobs = [.. jobs.Select(tally => tally with { Storage = tally.Workflow == 1020 ? "RSE" : tally.Storage })];
        var paused = Given.Workflow(WorkflowState.Paused, 1020) with
        {
            LastPause = new(9, Given.Now, PauseCause.JobscriptErrors, JobsStartedSince: false),
        };

        var finding = RuleBook.Check(Given.Snapshot(jobs) with { Workflows = [paused] }, new(), Given.Settings)
            .Single(found => found.Rule == RuleNames.PausedWorkflow);

        Assert.Equal(cause, finding.Cause);
        Assert.Contains(text, finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WorkflowState.Paused)]
    [InlineData(WorkflowState.Finished)]
    public void A_workflow_that_does_not_run_has_an_alert_of_its_own(WorkflowState state) =>
        Assert.DoesNotContain(OfWorkflow(state, Given.Exit65), finding => finding.Rule == RuleNames.WorkflowFailures);

    [Fact]
    public void The_memory_that_a_workflow_asks_for() => Assert.Equal(
        CauseNames.Resources, Assert.Single(OfWorkflow(WorkflowState.Running, new(OutcomeKind.JobscriptError, 137))).Cause);

    [Fact]
    public void A_site_that_fails_since_lately_is_found_before_it_stands_out_in_the_whole_day()
    {
        Tally[] lately = [.. Given.Jobs(60, 30, "CERN"), .. Given.Jobs(300, 3, "UK_QMUL")];
        Tally[] before = [.. Given.WithDayBefore([.. Given.Jobs(400, 0, "CERN"), .. Given.Jobs(400, 0, "UK_QMUL")])
            .Where(tally => tally.Hour < Given.Now.AddHours(-4))];

        var finding = Assert.Single(Given.SiteFailures([.. lately, .. before]));
        Assert.StartsWith(
            "30 of 33 failures in the last 3 h are at CERN: 50 % of its jobs failed (30 of 60), 1 % elsewhere", finding.Text);
    }

    [Theory]
    [InlineData(CauseNames.Site, "a ticket to the site CERN")]
    [InlineData(CauseNames.Entry, "a ticket to the site CERN")]
    [InlineData(CauseNames.Storage, "call the on-call of the storage element")]
    [InlineData(CauseNames.Upload, "call the on-call of the storage that takes the output")]
    [InlineData(CauseNames.Jobscript, "a bug report to the jobscript's author")]
    [InlineData(CauseNames.Resources, "a bug report to the jobscript's author")]
    [InlineData(CauseNames.Central, "Escalate to the expert")]
    [InlineData(CauseNames.TooFew, "Nothing yet")]
    [InlineData(CauseNames.Recovering, "Nothing yet")]
    public void Every_cause_has_its_next_step(string cause, string expected)
    {
        Assert.Contains(cause, CauseNames.All);
        Assert.Contains(
            expected,
            NextStep.Of(new("justin", RuleNames.SiteFailures, "CERN", Severity.Warning, "", Site: "CERN", Cause: cause)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_ticket_has_no_long_line_and_nothing_of_our_thresholds()
    {
        var jobs = from site in Enumerable.Range(1, 7)
                   from workflow in Enumerable.Range(2001, 4)
                   from tally in Given.Jobs(5, 5, $"SITE_{site}", $"RSE_{site}", workflow, outcome: Given.Aborted)
                   select tally;
        var outage = RuleBook.Check(Given.Snapshot(jobs), new(), Given.Settings).Single(found => found.Cause == CauseNames.Central
            && found.Rule == RuleNames.CentralOutage);

        var words = string.Join(' ', Enumerable.Repeat("word", 60));
        var ticket = NextStep.Ticket(outage with { Why = $"{outage.Why}\n{words}" }, "DUNE");

        Assert.StartsWith("DUNE: ", ticket, StringComparison.Ordinal);
        Assert.Contains("SITE_1", ticket, StringComparison.Ordinal);
        Assert.All(ticket.Split('\n'), line => Assert.InRange(line.Length, 0, 90));
        Assert.DoesNotMatch("Least|OneCause|FalseDiscoveryRate|/error", ticket);
    }

    private static string OfSite(Tally[] jobs) =>
        Given.SiteFailures([.. jobs, .. Elsewhere]).Single(finding => finding.Site == "CERN").Cause;

    private static IReadOnlyList<Finding> OfWorkflow(WorkflowState state, Outcome how)
    {
        Tally[] stage2 =
        [
            .. Given.Jobs(60, 40, "CERN", workflow: 1020, stage: 2, outcome: how),
            .. Given.Jobs(60, 40, "UK_QMUL", workflow: 1020, stage: 2, outcome: how),
        ];
        Tally[] others = [.. Given.Jobs(200, 1, "CERN", workflow: 1020), .. Given.Jobs(200, 1, "UK_QMUL")];
        var jobs = Given.Snapshot(Given.WithDayBefore([.. stage2, .. others]));
        return RuleBook.Check(
                jobs with { Workflows = [Given.Workflow(state, 1020)] },
                new() { AlreadyEnded = new HashSet<int> { 1020 } },
                Given.Settings)
            .Where(finding => finding.Severity > Severity.Info && finding.Rule != RuleNames.PausedWorkflow).ToList();
    }
}
