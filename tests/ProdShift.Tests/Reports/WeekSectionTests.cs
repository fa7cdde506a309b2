using ProdShift.Core.Campaigns;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;
using static ProdShift.Tests.Reports.IsoWeekTests;

namespace ProdShift.Tests.Reports;

public class WeekSectionTests
{
    [Fact]
    public void Alerts_are_counted_as_they_stood_when_the_week_ended()
    {
        var alerts = Build(
            Alert("site-failures", Severity.Warning, "2026-11-10T00:00Z", "2026-11-12T00:00Z"), // before the week
            Alert("site-failures", Severity.Warning, "2026-11-10T00:00Z", "2026-11-17T00:00Z"),
            Alert("site-failures", Severity.Critical, "2026-11-17T00:00Z", "2026-11-18T00:00Z"),
            Alert("paused-workflow", Severity.Warning, "2026-11-18T00:00Z", "2026-11-23T06:00Z"), // ended after the week
            Alert("paused-workflow", Severity.Info, "2026-11-18T00:00Z", null), // by a person: no alarm
            Alert("paused-workflow", Severity.Critical, "2026-11-23T06:00Z", null)); // after the week

        Assert.Equal((2, 2, 1), (alerts.Raised, alerts.Ended, alerts.Open));
        Assert.Equal([new RuleCount("paused-workflow", 1, 1), new RuleCount("site-failures", 1, 0)], alerts.ByRule);
        Assert.Equal(
            [("site-failures", Severity.Critical), ("paused-workflow", Severity.Warning), ("site-failures", Severity.Warning)],
            alerts.Worst.Select(alert => (alert.Rule, alert.Severity)));
    }

    [Fact]
    public void Shifts_are_those_that_overlap_the_week()
    {
        var facts = Worlds.With() with
        {
            Shifts =
            [
                Shift("before", "2026-11-15T14:00Z", "2026-11-16T06:00Z"),
                Shift("into it", "2026-11-15T22:00Z", "2026-11-16T06:30Z"),
                Shift("beyond it", "2026-11-22T22:00Z", "2026-11-23T07:00Z"),
                Shift("after", "2026-11-23T06:00Z", null),
            ],
        };

        var shifts = WeeklyReport.Build(facts).Shifts;

        Assert.Equal(["into it", "beyond it"], shifts.Select(shift => shift.Role));
        Assert.Null(shifts[1].To); // it went on when the week ended
        Assert.Equal(TimeSpan.FromHours(-6), shifts[0].From.Offset);
    }

    [Fact]
    public void Sign_offs_are_those_of_the_week_oldest_first()
    {
        var facts = Worlds.With() with
        {
            SignOffs = [SignOff("c", "2026-11-18T00:00Z"), SignOff("b", "2026-11-16T06:00Z"), SignOff("a", "2026-11-23T06:00Z")],
        };

        Assert.Equal(["b", "c"], WeeklyReport.Build(facts).SignOffs.Select(signOff => signOff.Item));
    }

    [Theory]
    [InlineData("2026-11-22T23:00Z", null, "justin: as of the last check before the week's end (2026-11-22 17:00).")]
    [InlineData(null, null, "justin: no check got an answer before the week's end, so its numbers are missing.")]
    [InlineData(
        "2026-11-10T23:00Z",
        null,
        "justin: no check ran in this week, numbers are as of the last one before it (2026-11-10 17:00).")]
    [InlineData(
        "2026-11-22T15:00Z",
        "2026-11-22T23:00Z",
        "justin: the last check (2026-11-22 17:00) failed, so numbers may be as old as the last good one (2026-11-22 09:00). "
            + "It said: 502")]
    public void Notes_say_how_old_the_numbers_are(string? answered, string? failed, string note)
    {
        var source = new SourceFact(
            "justin", answered is null ? null : At(answered), failed is null ? null : At(failed), failed is null ? null : "502");

        Assert.Equal([note], WeeklyReport.Build(Worlds.With() with { Sources = [source] }).Notes);
    }

    private static ReportAlerts Build(params AlertFact[] alerts) =>
        WeeklyReport.Build(Worlds.With() with { Alerts = alerts }).Alerts;

    private static AlertFact Alert(string rule, Severity severity, string raised, string? ended) =>
        new("justin", rule, severity, null, rule, At(raised), ended is null ? null : At(ended));

    private static ShiftFact Shift(string role, string from, string? to) => new(role, "U1", At(from), to is null ? null : At(to));

    private static SignOffFact SignOff(string item, string at) => new("coldbox", item, "U1", Decision.Approve, At(at));
}
