namespace ProdShift.Core.Alerts;

/// <summary>What a person does about an alert.</summary>
public abstract record Handling
{
    public sealed record Acknowledge : Handling;

    public sealed record Snooze(DateTimeOffset Until) : Handling;

    /// <summary>Undoes an acknowledgement or a snooze.</summary>
    public sealed record Release : Handling;

    /// <summary>What doing it to one alert comes to.</summary>
    public abstract record Result
    {
        public sealed record Done(AlertChange Change) : Result;

        public sealed record AlreadyBy(Hold By) : Result;

        public sealed record HasEnded(Alert Alert) : Result;

        /// <summary>There is nobody's hold to undo.</summary>
        public sealed record NotHeld : Result;
    }

    public Result Decide(Alert alert, string userId, DateTimeOffset now)
    {
        if (!alert.IsOpen)
            return new Result.HasEnded(alert);
        return this switch
        {
            Acknowledge when alert.Held is { Until: null } by => new Result.AlreadyBy(by),
            Acknowledge => Done(Acknowledged(alert, userId, now), AlertChangeKind.Acknowledged, "acknowledged"),
            Snooze(var until) => Done(
                alert with { Held = new(userId, now, until) }, AlertChangeKind.Snoozed, "snoozed"),
            _ when alert.Held is null => new Result.NotHeld(),
            _ => Done(alert with { Held = null, ArmedAt = now }, AlertChangeKind.Released, "given back"),
        };
    }

    /// <summary>A snooze that is over leaves the alert to whoever is there.</summary>
    public static AlertChange? Wake(Alert alert, DateTimeOffset now) =>
        alert is { IsOpen: true, Held.Until: { } until } && until <= now
            ? new(alert with { Held = null, ArmedAt = now }, AlertChangeKind.Woken, "the snooze is over and it is still there")
            : null;

    private static Alert Acknowledged(Alert alert, string userId, DateTimeOffset now)
    {
        var taken = alert with { Held = new(userId, now) };
        return AlertLives.Of(alert.Finding) == AlertLife.UntilAcknowledged
            ? taken with { EndedAt = now, EndReason = "acknowledged" }
            : taken;
    }

    private static Result.Done Done(Alert alert, AlertChangeKind kind, string reason) => new(new(alert, kind, reason));
}
