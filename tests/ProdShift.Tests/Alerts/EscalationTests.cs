using ProdShift.Core.Alerts;

namespace ProdShift.Tests.Alerts;

public class EscalationTests
{
    private static readonly DateTimeOffset Armed = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero); // a Friday

    private static readonly EscalationStep[] Chain =
    [
        new(TimeSpan.FromMinutes(15), "shifter") { OnDutyOnly = true },
        new(TimeSpan.FromMinutes(30), "expert"),
        new(TimeSpan.FromMinutes(60), "manager", new(new(8, 0), new(20, 0), [], TimeZoneInfo.Utc)),
    ];

    [Theory]
    [InlineData(0, 14, true, "wait 02:15")]
    [InlineData(0, 15, true, "tell shifter: not taken for 15 min")]
    [InlineData(0, 500, true, "tell shifter: not taken for 8 h")]
    [InlineData(1, 16, true, "wait 02:30")]
    [InlineData(1, 30, true, "tell expert: not taken for 30 min")]
    [InlineData(0, 0, false, "tell expert: nobody is checked in as shifter")]
    [InlineData(0, 15, false, "tell expert: not taken for 15 min, and nobody is checked in as shifter")]
    [InlineData(2, 61, true, "wait 08:00")]
    [InlineData(2, 361, true, "tell manager: not taken for 6 h")]
    [InlineData(3, 9_999, true, "over")]
    public void Who_hears_next_and_when(int done, int minutes, bool shifterIsOn, string expected) =>
        Assert.Equal(
            expected,
            Words(Escalation.Next(Chain, done, Armed, role => role == "shifter" && shifterIsOn, Armed.AddMinutes(minutes))));

    [Fact]
    public void Without_steps_nobody_is_called() =>
        Assert.IsType<Escalation.Result.ChainEnded>(Escalation.Next([], 0, Armed, _ => false, Armed.AddDays(1)));

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 12)]
    [InlineData(2, 24)]
    [InlineData(3, 48)]
    [InlineData(9, 192)]
    public void Reminders_grow_apart(int done, int hours) => Assert.Equal(Armed.AddHours(hours), Reminder.At(Armed, done));

    [Theory]
    [InlineData("22:00", "07:00", "", "2026-11-20T23:00", true)]
    [InlineData("22:00", "07:00", "", "2026-11-20T06:59", true)]
    [InlineData("22:00", "07:00", "", "2026-11-20T07:00", false)]
    [InlineData("08:00", "20:00", "", "2026-11-20T08:00", true)]
    [InlineData("08:00", "20:00", "", "2026-11-20T20:00", false)]
    [InlineData("08:00", "08:00", "", "2026-11-20T03:00", true)]
    [InlineData("22:00", "07:00", "Friday", "2026-11-21T06:00", true)] // Friday's night runs into Saturday
    [InlineData("22:00", "07:00", "Friday", "2026-11-20T06:00", false)] // that was Thursday's
    public void Hours_may_run_over_midnight(string from, string to, string day, string at, bool holds) =>
        Assert.Equal(holds, Hours(from, to, day).Contains(DateTimeOffset.Parse($"{at}Z", null)));

    [Fact]
    public void The_next_hours_come_as_the_clock_on_the_wall_shows_them()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
        var hours = new DailyHours(new(2, 30), new(4, 0), [], zone);

        // On 8 March 2026 the clock goes from 02:00 to 03:00, so the hours begin at 03:00 there, 08:00 UTC.
        Assert.Equal(
            new DateTimeOffset(2026, 3, 8, 8, 0, 0, TimeSpan.Zero),
            hours.NextIn(new DateTimeOffset(2026, 3, 8, 6, 0, 0, TimeSpan.Zero)));
        Assert.Equal(
            new DateTimeOffset(2026, 3, 8, 9, 0, 0, TimeSpan.Zero),
            hours.NextOut(new DateTimeOffset(2026, 3, 8, 8, 30, 0, TimeSpan.Zero)));
    }

    private static DailyHours Hours(string from, string to, string day) => new(
        TimeOnly.Parse(from, null),
        TimeOnly.Parse(to, null),
        day.Length == 0 ? [] : [Enum.Parse<DayOfWeek>(day)],
        TimeZoneInfo.Utc);

    private static string Words(Escalation.Result result) => result switch
    {
        Escalation.Result.Tell tell => $"tell {tell.Step.To}: {tell.Reason}",
        Escalation.Result.WaitUntil wait => $"wait {wait.At:HH:mm}",
        _ => "over",
    };
}
