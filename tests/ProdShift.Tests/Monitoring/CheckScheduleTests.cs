using System.Globalization;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Monitoring;

namespace ProdShift.Tests.Monitoring;

public class CheckScheduleTests
{
    private static readonly CheckSchedule Chicago = new(
        Options.Create(new MonitoringOptions()),
        Options.Create(new ExperimentOptions { Name = "x", TimeZone = "America/Chicago" }));

    [Theory]
    [InlineData("2026-11-20T14:59:59Z", "2026-11-20T15:00:00Z")] // 09:00 in Chicago, winter
    [InlineData("2026-11-20T15:00:00Z", "2026-11-20T23:00:00Z")] // 17:00
    [InlineData("2026-07-01T12:00:00Z", "2026-07-01T14:00:00Z")] // 09:00, summer
    [InlineData("2026-03-08T00:00:00Z", "2026-03-08T14:00:00Z")] // the night the clocks go forward
    public void Checks_run_at_nine_and_five_of_the_experiment_s_day(string after, string next) =>
        Assert.Equal(At(next), Chicago.After(At(after)));

    [Theory]
    [InlineData(null, "2026-11-20T12:00:00Z", true)] // an empty database
    [InlineData("2026-11-20T15:00:30Z", "2026-11-20T22:59:00Z", false)]
    [InlineData("2026-11-20T15:00:30Z", "2026-11-20T23:00:00Z", true)]
    [InlineData("2026-11-13T15:00:30Z", "2026-11-20T12:00:00Z", true)] // down for a week: one check, not fourteen
    public void A_check_that_fell_due_while_the_bot_was_down_is_made_up(string? last, string now, bool missed) =>
        Assert.Equal(missed, Chicago.WasMissed(last is null ? null : At(last), At(now)));

    [Theory]
    [InlineData("2026-11-20T15:00:30Z", "2026-11-21T14:59:00Z", false)] // one check without an answer
    [InlineData("2026-11-20T15:00:30Z", "2026-11-21T15:01:00Z", true)] // the second as well
    public void A_source_is_stale_after_two_checks_without_an_answer(string lastGood, string now, bool stale) =>
        Assert.Equal(stale, Chicago.IsStale(At(lastGood), At(now)));

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
