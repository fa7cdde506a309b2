using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Replay;

namespace ProdShift.Tests.Replay;

/// <summary>How alerts would have come and gone.</summary>
public class ReplayBookTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly Finding Site = new("justin", RuleNames.SiteFailures, "CERN", Severity.Warning, "x", Site: "CERN");
    private static readonly Finding Central = new("justin", RuleNames.CentralOutage, "central", Severity.Critical, "y");
    private static readonly Finding Finished = new("justin", RuleNames.WorkflowFinished, "1", Severity.Info, "z", 1);

    private readonly ReplayBook _book = new([(RuleNames.FilesMissing, "7")]);

    [Fact]
    public void What_goes_and_is_back_within_a_day_is_one_alert_and_the_time_between_does_not_count()
    {
        Check(0, Site);
        Check(2);
        Check(5, Site with { Severity = Severity.Critical });
        Check(6);

        var alert = Assert.Single(_book.Alerts(Nine.AddHours(9)));
        Assert.Equal(
            (Nine, Nine.AddHours(6), TimeSpan.FromHours(3), 2, Severity.Critical),
            (alert.RaisedAt, alert.EndedAt, alert.Open, alert.Times, alert.Worst));
    }

    [Fact]
    public void What_is_back_later_is_another_alert()
    {
        Check(0, Site);
        Check(1);
        Check(26, Site);

        Assert.Equal([Nine, Nine.AddHours(26)], _book.Alerts(Nine.AddHours(30)).Select(alert => alert.RaisedAt));
        Assert.Equal(TimeSpan.FromHours(4), _book.Alerts(Nine.AddHours(30))[1].Open);
    }

    [Fact]
    public void A_check_without_a_whole_answer_ends_nothing()
    {
        Check(0, Site);
        _book.Check([], Sight.Nothing, Nine.AddHours(1));

        Assert.Null(Assert.Single(_book.Alerts(Nine.AddHours(1))).EndedAt);
    }

    [Fact]
    public void Notices_and_what_was_told_before_are_no_alerts()
    {
        Check(0, Finished, new("justin", RuleNames.FilesMissing, "7", Severity.Warning, "missing", 7));

        Assert.Empty(_book.Alerts(Nine));
    }

    [Fact]
    public void What_a_central_outage_explains_is_told_only_if_it_is_there_after_it()
    {
        Check(0, Central, Site);
        Assert.False(Of(RuleNames.SiteFailures).Told);

        Check(1, Site);
        Assert.True(Of(RuleNames.SiteFailures).Told);
    }

    private ReplayedAlert Of(string rule) => _book.Alerts(Nine.AddHours(9)).Single(alert => alert.Finding.Rule == rule);

    private void Check(int hours, params Finding[] findings) =>
        _book.Check(findings, new(true, new HashSet<int> { 1, 7 }), Nine.AddHours(hours));
}
