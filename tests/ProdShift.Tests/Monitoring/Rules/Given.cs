using ProdShift.Core.ExitCodes;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Monitoring.Rules;

/// <summary>Snapshots, workflows and jobs for the tests of the rules.</summary>
internal static class Given
{
    public const string Source = "justin";

    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    public static readonly RuleBook.Settings Settings = new();

    public static readonly Outcome Succeeded = new(OutcomeKind.Succeeded);
    public static readonly Outcome Exit65 = new(OutcomeKind.JobscriptError, 65);
    public static readonly Outcome Aborted = new(OutcomeKind.Aborted);
    public static readonly Outcome Stalled = new(OutcomeKind.Stalled);
    public static readonly Outcome UploadFailed = new(OutcomeKind.UploadFailed);

    public static WorkflowStatus Workflow(WorkflowState state, int id = 1001, string description = "hd-protodune raw") =>
        new(Campaign: 11, id, description, state, Now.AddDays(-2), null, FilesProcessed: 400, FilesTotal: 400);

    public static IEnumerable<Finding> SiteFailures(params Tally[] jobs) => Core.Monitoring.Rules.SiteFailures.Check(
        Snapshot(jobs), [], JobDiagnosis.Of(Snapshot(jobs), Settings), ErrorCatalogue.BuiltIn, Settings);

    public static IEnumerable<Finding> StorageFailures(params Tally[] jobs) => Core.Monitoring.Rules.StorageFailures.Check(
        Snapshot(jobs), JobDiagnosis.Of(Snapshot(jobs), Settings), ErrorCatalogue.BuiltIn, Settings);

    public static Snapshot Snapshot(params WorkflowStatus[] workflows) => new(Source, Now, workflows, [], []);

    public static Snapshot Snapshot(IEnumerable<Tally> jobs) => new(Source, Now, [], [.. jobs], []);

    /// <summary>Some jobs of one workflow at one site that read from one storage element, of which some failed.</summary>
    public static Tally[] Jobs(
        int count,
        int failed,
        string site,
        string storage = "RSE",
        int workflow = 1001,
        int stage = 1,
        Outcome? outcome = null) =>
    [
        Tally(failed, site, storage, workflow, stage, outcome ?? Exit65),
        Tally(count - failed, site, storage, workflow, stage, Succeeded),
    ];

    /// <summary>These jobs now, and twelve to nine hours before as many that all did well.</summary>
    public static Tally[] WithDayBefore(params Tally[] jobs) =>
    [
        .. jobs,
        .. jobs.Select(tally => tally with { Outcome = Succeeded, Hour = tally.Hour.AddHours(-9) }),
        .. jobs.Select(tally => tally with { Outcome = Succeeded, Hour = tally.Hour.AddHours(-12) }),
    ];

    public static Tally Tally(int count, string site, string storage, int workflow, int stage, Outcome outcome) =>
        new(workflow, stage, site, $"DUNE_{site}_ce01", storage, outcome, Now.AddHours(-3), count);
}
