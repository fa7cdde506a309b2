using ProdShift.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Slack;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Alerts;

/// <summary>What a shifter reads who asks what to do about an alert.</summary>
public class RoutesMessageTests
{
    private static readonly Finding Site = new(
        "justin",
        RuleNames.SiteFailures,
        "NL_NIKHEF",
        Severity.Critical,
        "25 of 31 failures in the last 24 h are at NL_NIKHEF: 83 % of its jobs failed (25 of 30), 1 % elsewhere (6 of 620). "
            + "How they failed: exit code 65: 25. Cause: the site.",
        Site: "NL_NIKHEF",
        Why: "failed of jobs  NL_NIKHEF    elsewhere\nworkflow 1001   25 of 30 ```  6 of 620",
        Cause: CauseNames.Site);

    private static readonly RoutesOptions Links = new()
    {
        Elog = "https://elog.example/?text={place}",
        Tickets = "https://helpdesk.example/#search/{place}",
        Bugs = "https://bugs.example/new",
        StorageOnCall = "https://oncall.example/",
    };

    [Fact]
    public void A_bad_site_with_all_links() => Golden.Check(Read(RoutesMessage.Of(Site, Links, "DUNE")));

    [Fact]
    public void A_bad_storage_without_links() => Golden.Check(Read(RoutesMessage.Of(
        Site with { Rule = RuleNames.StorageFailures, Site = null, Storage = "RAL_ECHO", Cause = CauseNames.Storage },
        new(),
        "DUNE")));

    [Fact]
    public void A_central_outage_marks_none_of_the_four_routes() => Assert.DoesNotContain(
        "this one",
        Read(RoutesMessage.Of(Site with { Site = null, Cause = CauseNames.Central }, Links, "DUNE")),
        StringComparison.Ordinal);

    private static string Read(Message message) => Shown.Text(message) + "\n";
}
