namespace ProdShift.Core.Shifts;

/// <summary>Decides which of a person's shifts a /checkout ends: the one whose role it names, else all of them.</summary>
public static class CheckOut
{
    public abstract record Result
    {
        public sealed record NotOn : Result;

        /// <summary>No summary was given, so it has to be asked for.</summary>
        public sealed record NeedsSummary(IReadOnlyList<Shift> Shifts) : Result;

        public sealed record Ended(IReadOnlyList<EndedShift> Shifts) : Result;
    }

    public static Result Decide(IReadOnlyList<Shift> open, string userId, string text, DateTimeOffset now)
    {
        var own = open.Where(shift => shift.UserId == userId).ToList();
        if (own.Count == 0)
            return new Result.NotOn();
        var (role, summary) = ShiftWords.Parse(text, own.Select(shift => shift.Role));
        var meant = own.Where(shift => role is null || shift.Role == role).ToList();
        return summary.Length == 0
            ? new Result.NeedsSummary(meant)
            : new Result.Ended([.. meant.Select(shift => new EndedShift(shift, now, userId, summary))]);
    }
}
