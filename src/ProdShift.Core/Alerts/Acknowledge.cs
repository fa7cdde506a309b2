namespace ProdShift.Core.Alerts;

/// <summary>Decides what pressing Acknowledge comes to. Some alerts end with it: see <see cref="AlertLife"/>.</summary>
public static class Acknowledge
{
    public abstract record Result
    {
        public sealed record Done(Alert Alert, string Reason) : Result;

        public sealed record AlreadyBy(string UserId, DateTimeOffset At) : Result;

        public sealed record HasEnded(Alert Alert) : Result;

        public sealed record NoSuchAlert : Result;
    }

    public static Result Decide(Alert? alert, Acknowledgement? before, string userId, DateTimeOffset now)
    {
        if (alert is null)
            return new Result.NoSuchAlert();
        if (before is not null)
            return new Result.AlreadyBy(before.UserId, before.At);
        if (alert.EndedAt is not null)
            return new Result.HasEnded(alert);
        return AlertLives.Of(alert.Finding.Rule) == AlertLife.UntilAcknowledged
            ? new Result.Done(
                alert with { EndedAt = now, EndReason = "acknowledged" }, $"acknowledged by {userId}, which ends it")
            : new Result.Done(alert, $"acknowledged by {userId}");
    }
}

/// <summary>Who took an alert in hand, and when.</summary>
public sealed record Acknowledgement(string UserId, DateTimeOffset At);
