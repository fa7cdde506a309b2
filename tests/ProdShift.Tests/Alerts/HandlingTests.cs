using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Alerts;

/// <summary>What people may do about an alert in each of its states, as a table.</summary>
public class HandlingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Alert> States = new()
    {
        ["untaken"] = Open,
        ["acknowledged"] = Open with { Held = new("U1", Now) },
        ["snoozed"] = Open with { Held = new("U1", Now, Now.AddHours(1)) },
        ["ended"] = Open with { EndedAt = Now },
    };

    private static Alert Open =>
        new("a1", new("justin", RuleNames.SiteFailures, "CERN", Severity.Warning, "failures", Site: "CERN"), Now.AddHours(-1));

    [Theory]
    [InlineData("untaken", "acknowledge", "Acknowledged U2")]
    [InlineData("untaken", "snooze", "Snoozed U2 until 12:00")]
    [InlineData("untaken", "release", "nobody's")]
    [InlineData("acknowledged", "acknowledge", "already U1")]
    [InlineData("acknowledged", "snooze", "Snoozed U2 until 12:00")]
    [InlineData("acknowledged", "release", "Released")]
    [InlineData("snoozed", "acknowledge", "Acknowledged U2")]
    [InlineData("snoozed", "snooze", "Snoozed U2 until 12:00")]
    [InlineData("snoozed", "release", "Released")]
    [InlineData("ended", "acknowledge", "has ended")]
    [InlineData("ended", "snooze", "has ended")]
    [InlineData("ended", "release", "has ended")]
    public void What_comes_of_it(string state, string what, string expected)
    {
        Handling handling = what switch
        {
            "acknowledge" => new Handling.Acknowledge(),
            "snooze" => new Handling.Snooze(Now.AddHours(2)),
            _ => new Handling.Release(),
        };

        Assert.Equal(expected, Words(handling.Decide(States[state], "U2", Now)));
    }

    [Theory]
    [InlineData("untaken", 24, false)]
    [InlineData("acknowledged", 24, false)]
    [InlineData("ended", 24, false)]
    [InlineData("snoozed", 0.9, false)]
    [InlineData("snoozed", 1, true)]
    public void Only_a_snooze_that_is_over_wakes_an_alert(string state, double hours, bool wakes)
    {
        var woken = Handling.Wake(States[state], Now.AddHours(hours));

        Assert.Equal(wakes, woken is not null);
        Assert.True(woken is null || woken.Alert is { IsUntaken: true } && woken.Alert.ArmedAt == Now.AddHours(hours));
    }

    private static string Words(Handling.Result result) => result switch
    {
        Handling.Result.Done({ Alert.Held: null } change) => $"{change.Kind}",
        Handling.Result.Done(var change) =>
            $"{change.Kind} {change.Alert.Held!.UserId}{(change.Alert.Held.Until is { } until ? $" until {until:HH:mm}" : "")}",
        Handling.Result.AlreadyBy(var by) => $"already {by.UserId}",
        Handling.Result.HasEnded => "has ended",
        _ => "nobody's",
    };
}
