using ProdShift.Core.Monitoring;
using static ProdShift.Tests.Monitoring.Rules.SimulatedWorld;

namespace ProdShift.Tests.Monitoring.Rules;

/// <summary>Days with one cause each, or none: is the cause found, and nothing else named?</summary>
public class SimulatedWorldTests
{
    private const int Days = 25;

    [Fact]
    public void Healthy_days_are_quiet() => Assert.All(Found(_ => null), Assert.Empty);

    [Fact]
    public void A_bad_site_is_found_and_no_other_place() =>
        AssertFound(
            (RuleNames.SiteFailures, Site(BadSite)),
            Found(job => job is { Site: BadSite, Luck: < 0.9 } ? OutcomeKind.JobscriptError : null));

    [Fact]
    public void A_site_that_fails_a_fifth_of_its_jobs_is_found() =>
        AssertFound(
            (RuleNames.SiteFailures, Site(BadSite)),
            Found(job => job is { Site: BadSite, Luck: < 0.2 } ? OutcomeKind.JobscriptError : null));

    /// <summary>More than half of the readers are at sites next door, which must not be blamed.</summary>
    [Fact]
    public void A_bad_storage_element_is_found_and_no_site() =>
        AssertFound(
            (RuleNames.StorageFailures, StorageElement(BadStorage)),
            Found(job => job is { Storage: BadStorage, Luck: < 0.9 } ? OutcomeKind.JobscriptError : null));

    [Fact]
    public void A_jobscript_that_fails_everywhere_blames_no_place() =>
        Assert.All(
            Found(job => job is { Workflow: BadWorkflow, Luck: < 0.97 } ? OutcomeKind.JobscriptError : null), Assert.Empty);

    [Fact]
    public void A_bad_site_is_found_under_Monte_Carlo_too() =>
        AssertFound(
            (RuleNames.SiteFailures, Site(BadSite)),
            Found(job => job is { Site: BadSite, Luck: < 0.9 } ? OutcomeKind.JobscriptError : null, monteCarlo: true));

    [Theory]
    [InlineData(OutcomeKind.Stalled)]
    [InlineData(OutcomeKind.UploadFailed)]
    public void A_site_that_fails_in_a_way_justIN_never_pauses_for_is_found(OutcomeKind kind) =>
        AssertFound((RuleNames.SiteFailures, Site(BadSite)), Found(job => job is { Site: BadSite, Luck: < 0.8 } ? kind : null));

    [Fact]
    public void Uploads_that_fail_everywhere_blame_no_place() =>
        AssertFound((RuleNames.UploadFailures, "everywhere"), Found(job => job.Luck < 0.2 ? OutcomeKind.UploadFailed : null));

    private static List<List<(string Rule, string Key)>> Found(Func<Job, OutcomeKind?> cause, bool monteCarlo = false) =>
    [
        .. Enumerable.Range(1, Days).Select(seed =>
            RuleBook.Check(new SimulatedWorld(seed).Day(cause, monteCarlo), new(), Given.Settings)
                .Select(finding => (finding.Rule, finding.Key)).ToList()),
    ];

    private static void AssertFound((string Rule, string Key) expected, List<List<(string Rule, string Key)>> days)
    {
        Assert.InRange(days.Count(day => day.Contains(expected)), Days - 1, Days);
        Assert.InRange(days.Sum(day => day.Count(found => found != expected)), 0, 1);
    }
}
