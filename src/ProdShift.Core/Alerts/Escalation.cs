using static System.FormattableString;

namespace ProdShift.Core.Alerts;

/// <summary>
/// One step of a chain: whom to tell when an alert was not taken <paramref name="After"/> so long since it was armed, and, where
/// they have hours, not outside of those. <paramref name="To"/> is a role.
/// </summary>
public sealed record EscalationStep(TimeSpan After, string To, DailyHours? Hours = null)
{
    /// <summary>Whoever is checked in for the role, not everybody who has it.</summary>
    public bool OnDutyOnly { get; init; }
}

/// <summary>
/// Decides who hears next of an alert that nobody takes. Where nobody is checked in for a step, the next step's turn is at once
/// (MicroBooNE's "Shift_turnover": backup shifter, then run coordinator).
/// </summary>
public static class Escalation
{
    public abstract record Result
    {
        /// <summary>Tell this step's people now; <paramref name="Done"/> steps of the chain are then over.</summary>
        public sealed record Tell(EscalationStep Step, int Done, string Reason) : Result;

        public sealed record WaitUntil(DateTimeOffset At) : Result;

        public sealed record ChainEnded : Result;
    }

    /// <param name="chain">The steps, in order.</param>
    /// <param name="done">How many of them are over.</param>
    /// <param name="armedAt">See <see cref="Alert.ArmedAt"/>.</param>
    /// <param name="isOnDuty">Whether somebody is checked in for a role.</param>
    /// <param name="now">The moment of the decision.</param>
    public static Result Next(
        IReadOnlyList<EscalationStep> chain, int done, DateTimeOffset armedAt, Func<string, bool> isOnDuty, DateTimeOffset now)
    {
        var nobody = new List<string>();
        for (var i = done; i < chain.Count; i++)
        {
            var step = chain[i];
            if (step.OnDutyOnly && !isOnDuty(step.To))
            {
                nobody.Add(step.To);
                continue;
            }
            var due = nobody.Count > 0 ? now : armedAt + step.After;
            if (step.Hours is { } hours && due <= now)
                due = hours.NextIn(now);
            return due > now ? new Result.WaitUntil(due) : new Result.Tell(step, i + 1, Reason(now - armedAt, nobody));
        }
        return new Result.ChainEnded();
    }

    private static string Reason(TimeSpan age, IReadOnlyList<string> nobody)
    {
        var waited = age < TimeSpan.FromMinutes(1) ? "" : Invariant($"not taken for {Age(age)}");
        var absent = nobody.Count == 0 ? "" : $"nobody is checked in as {string.Join(" or ", nobody)}";
        return string.Join(", and ", new[] { waited, absent }.Where(part => part.Length > 0)) is { Length: > 0 } reason
            ? reason
            : "not taken yet";
    }

    private static string Age(TimeSpan age) => age switch
    {
        { TotalHours: < 2 } => Invariant($"{age.TotalMinutes:F0} min"),
        { TotalDays: < 2 } => Invariant($"{Math.Floor(age.TotalHours)} h"),
        _ => Invariant($"{Math.Floor(age.TotalDays)} days"),
    };
}
