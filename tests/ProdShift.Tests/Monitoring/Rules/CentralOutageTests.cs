using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Monitoring.Rules;
using ProdShift.Tests.Support;
using static ProdShift.Tests.Monitoring.Rules.SimulatedWorld;
using Outcome = ProdShift.Core.Monitoring.Outcome;

namespace ProdShift.Tests.Monitoring.Rules;

public class CentralOutageTests
{
    /// <summary>Sites × workflows with 20 jobs each, of which so many fail at the first sites in the first workflows.</summary>
    [Theory]
    [InlineData(9, 6, 9, 6, 20, true)]
    [InlineData(9, 6, 9, 6, 10, true)] // half of the jobs
    [InlineData(9, 6, 9, 6, 9, false)]
    [InlineData(5, 3, 5, 3, 20, true)] // as few as there may be
    [InlineData(4, 3, 4, 3, 20, false)]
    [InlineData(5, 2, 5, 2, 20, false)]
    [InlineData(12, 6, 6, 6, 20, true)] // half of the sites
    [InlineData(13, 6, 6, 6, 20, false)]
    [InlineData(9, 7, 9, 3, 20, false)] // fewer than half of the workflows
    [InlineData(9, 20, 9, 1, 20, false)] // one workflow's jobscript, everywhere
    [InlineData(20, 9, 1, 9, 20, false)] // one site
    public void Many_sites_and_many_workflows_fail_at_once(
        int sites, int workflows, int badSites, int badWorkflows, int failed, bool told)
    {
        var jobs = World(sites, workflows, (site, flow) => site < badSites && flow < badWorkflows ? failed : 0);

        Assert.Equal(told, Check(jobs).Any());
    }

    [Fact]
    public void Names_the_common_point()
    {
        var jobs = World(11, 7, (site, flow) => site < 9 && flow < 6 ? 18 : 0, Given.UploadFailed)
            .Append(Given.Tally(30, "SITE_00", "RSE_0", 1001, 1, Given.Stalled));

        var finding = Assert.Single(Check(jobs));

        Assert.Equal(
            (RuleNames.CentralOutage, "central", Severity.Critical), (finding.Rule, finding.Key, finding.Severity));
        Assert.Equal(
            "1002 of 1570 jobs failed in the last 4 h at 9 of 11 sites in 6 of 7 workflows; "
                + "97 % of them could not upload their output. Look for what all of them need (justIN, storage and its "
                + "catalogue, logins, networks) before single sites.",
            finding.Text);
        Golden.Check(finding.Why + "\n");
    }

    [Theory]
    [InlineData(OutcomeKind.JobscriptError, 65, 0, "100 % of them ended with exit code 65")]
    [InlineData(OutcomeKind.JobscriptError, 1, 1, "100 % of them had jobscript errors")] // exit codes 1 and 2 in turn
    [InlineData(OutcomeKind.Stalled, 0, 0, "100 % of them stalled")]
    [InlineData(OutcomeKind.Aborted, 0, 0, "100 % of them were aborted")]
    public void Says_how_they_failed(OutcomeKind kind, int code, int step, string words)
    {
        var jobs = World(9, 6, (_, _) => 20).Select((tally, i) => tally.Outcome.Failed
            ? tally with { Outcome = new(kind, code + (step * (i / 2 % 2))) }
            : tally);

        Assert.Contains(words, Assert.Single(Check(jobs)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_they_share_nothing()
    {
        Outcome[] outcomes = [Given.Stalled, Given.Aborted, Given.UploadFailed, Given.Exit65];
        var jobs = World(9, 6, (_, _) => 20)
            .Select((tally, i) => tally.Outcome.Failed ? tally with { Outcome = outcomes[i / 2 % 4] } : tally);

        Assert.Contains("they share no one kind of failure", Assert.Single(Check(jobs)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_which_stage_and_which_storage_they_share()
    {
        var jobs = World(9, 6, (_, _) => 20, Given.Aborted).Select(tally => tally with { Stage = 2, Storage = "CERN_DISK" });

        Assert.Contains(
            "100 % of them were aborted, 100 % of them ran stage 2, 100 % of them read from CERN_DISK.",
            Assert.Single(Check(jobs)).Text,
            StringComparison.Ordinal);
    }

    /// <summary>One storage element that every site reads from, beside others that are well.</summary>
    [Theory]
    [InlineData(OutcomeKind.JobscriptError, false)]
    [InlineData(OutcomeKind.Stalled, false)]
    [InlineData(OutcomeKind.UploadFailed, true)] // what was read well is not what the upload fails for
    public void Is_not_what_one_storage_element_explains(OutcomeKind kind, bool told)
    {
        var bad = World(9, 6, (_, _) => 20, new Outcome(kind)).Select(tally => tally with { Storage = "BAD_RSE" });
        var good = World(9, 6, (_, _) => 0).Select(tally => tally with { Count = tally.Count / 2, Storage = "GOOD_RSE" });

        Assert.Equal(told, Check([.. bad, .. good]).Any());
    }

    /// <summary>Three of a campaign's workflows have one bad jobscript and most of the jobs; others run well.</summary>
    [Theory]
    [InlineData(12, OutcomeKind.JobscriptError, false)]
    [InlineData(11, OutcomeKind.JobscriptError, false)] // others of the same campaign run well: its code, not all it needs
    [InlineData(12, OutcomeKind.UploadFailed, true)]
    public void Is_not_one_campaign_s_jobscript(int otherCampaign, OutcomeKind kind, bool told)
    {
        var jobs = World(9, 6, (_, flow) => flow < 3 ? 20 : 0, new Outcome(kind));
        WorkflowStatus[] workflows =
        [
            .. Enumerable.Range(1000, 6).Select(id =>
                Given.Workflow(WorkflowState.Running, id) with { Campaign = id < 1003 ? 11 : otherCampaign }),
        ];

        Assert.Equal(told, Found(Given.Snapshot(jobs) with { Workflows = workflows }).Any());
    }

    /// <summary>One fails everywhere, two small ones fail too; the other three run well, or do not.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(20, true)]
    public void Is_not_one_workflow_that_has_nearly_all_the_failures(int failedElsewhere, bool told)
    {
        var jobs = World(9, 4, (_, flow) => flow == 0 ? 20 : failedElsewhere, Given.Stalled)
            .Select(tally => tally.Workflow == 1000 ? tally with { Count = tally.Count * 100 } : tally)
            .Append(Given.Tally(10, "SITE_00", "RSE_0", 1008, 1, Given.Stalled))
            .Append(Given.Tally(10, "SITE_00", "RSE_0", 1009, 1, Given.Stalled));

        Assert.Equal(told, Check(jobs).Any());
    }

    [Theory]
    [InlineData(3, true)] // three whole hours before the running one
    [InlineData(4, false)]
    public void Looks_at_the_last_hours_only(int hoursAgo, bool told)
    {
        var jobs = World(9, 6, (_, _) => 20)
            .Select(tally => tally with { Hour = Window.FirstHour(Given.Now).AddHours(-hoursAgo) });

        Assert.Equal(told, Check(jobs).Any());
    }

    [Fact]
    public void Sites_and_workflows_with_few_jobs_do_not_count()
    {
        var jobs = World(9, 6, (_, _) => 20).Concat(World(30, 30, (_, _) => 0, count: 9, first: 100));

        Assert.Contains("9 of 39 sites", Check(World(9, 6, (_, _) => 20).Concat(World(30, 1, (_, _) => 0, count: 10, first: 100)),
            new() { LeastShare = 0.2 }).Single().Text, StringComparison.Ordinal);
        Assert.Empty(Check(jobs, new() { LeastSites = 10 }));
    }

    [Fact]
    public void Says_of_whose_campaign_it_is_if_there_is_but_one()
    {
        var now = Given.Snapshot(World(9, 6, (_, _) => 20)) with
        {
            Workflows = [.. Enumerable.Range(1000, 6).Select(id => Given.Workflow(WorkflowState.Running, id))],
        };

        Assert.Equal(11, Assert.Single(Found(now)).Campaign);
        Assert.Null(Assert.Single(Found(now with { Workflows = [] })).Campaign);
    }

    /// <summary>Drawn days: nothing wrong, one bad site, storage element or workflow, or a fifth of all uploads.</summary>
    [Fact]
    public void Never_is_told_of_a_day_with_one_cause()
    {
        Func<Job, OutcomeKind?>[] causes =
        [
            _ => null,
            job => job is { Site: BadSite, Luck: < 0.9 } ? OutcomeKind.JobscriptError : null,
            job => job.Storage == BadStorage ? OutcomeKind.JobscriptError : null,
            job => job.Workflow == BadWorkflow ? OutcomeKind.JobscriptError : null,
            job => job.Luck < 0.2 ? OutcomeKind.UploadFailed : null,
        ];
        var days =
            from seed in Gen.Choose(0, int.MaxValue - 1)
            from cause in Gen.Elements(causes)
            select Found(new SimulatedWorld(seed).Day(cause)).Any();

        Prop.ForAll(Arb.From(days), told => !told).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Is_told_of_a_day_on_which_nothing_can_be_uploaded()
    {
        var days = Gen.Choose(0, int.MaxValue - 1)
            .Select(seed => new SimulatedWorld(seed).Day(job => job.Luck < 0.7 ? OutcomeKind.UploadFailed : null))
            .Select(day => RuleBook.Check(day, new(), Given.Settings));

        Prop.ForAll(
            Arb.From(days),
            findings => findings[0].Rule == RuleNames.CentralOutage
                && findings[0].Text.Contains("of them could not upload their output", StringComparison.Ordinal))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    private static IEnumerable<Finding> Check(IEnumerable<Tally> jobs, OutageSettings? settings = null) =>
        Found(Given.Snapshot(jobs), settings);

    private static Tally[] World(
        int sites, int workflows, Func<int, int, int> failed, Outcome? outcome = null, int count = 20, int first = 0) =>
    [
        .. from site in Enumerable.Range(first, sites)
           from flow in Enumerable.Range(first, workflows)
           from tally in Given.Jobs(
               count,
               failed(site, flow),
               Site(site),
               StorageElement(site % 3),
               1000 + flow,
               outcome: outcome)
           select tally,
    ];

    private static IEnumerable<Finding> Found(Snapshot now, OutageSettings? outage = null)
    {
        var settings = Given.Settings with { Outage = outage ?? new() };
        return CentralOutage.Check(now, JobDiagnosis.Of(now, settings), settings);
    }

    [Fact]
    public void An_outage_of_an_hour_is_told_though_most_jobs_of_the_hours_around_it_did_well()
    {
        string[] sites = ["CERN", "UK_QMUL", "NL_NIKHEF", "ES_PIC", "CZ_FZU", "US_BNL"];
        var good = from site in sites
                   from workflow in Enumerable.Range(1001, 4)
                   from tally in Given.Jobs(40, 1, site, workflow: workflow)
                   from hours in Enumerable.Range(-1, 12)
                   select tally with { Hour = tally.Hour.AddHours(-hours) };
        var bad = from site in sites
                  from workflow in Enumerable.Range(1001, 4)
                  from tally in Given.Jobs(40, 36, site, workflow: workflow, outcome: Given.UploadFailed)
                  select tally with { Hour = tally.Hour.AddHours(1) };

        var finding = Assert.Single(Found(Given.Snapshot([.. good, .. bad])));
        Assert.Equal((Severity.Warning, CauseNames.Central), (finding.Severity, finding.Cause));
        Assert.Contains("at 6 of 6 sites in 4 of 4 workflows", finding.Text, StringComparison.Ordinal);

        Assert.Empty(Found(Given.Snapshot(good)));
    }
}
