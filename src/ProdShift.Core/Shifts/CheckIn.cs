namespace ProdShift.Core.Shifts;

/// <summary>Decides what a check-in by a member of the role comes to, given who holds the role.</summary>
public static class CheckIn
{
    public abstract record Result
    {
        /// <summary>Nobody held the role.</summary>
        public sealed record Started(Shift Shift) : Result;

        /// <summary>The present holder adds a note.</summary>
        public sealed record Noted(Shift Shift, string Note) : Result;

        /// <summary>The present holder checks in again, with nothing to note.</summary>
        public sealed record AlreadyOn(Shift Shift) : Result;

        /// <summary>Another holds the role and may be relieved.</summary>
        public sealed record Taken(Shift ByOther) : Result;
    }

    public static Result Decide(Shift? current, Shift wanted) => current switch
    {
        null => new Result.Started(wanted),
        _ when current.UserId != wanted.UserId => new Result.Taken(current),
        _ when wanted.Note.Length > 0 => new Result.Noted(current, wanted.Note),
        _ => new Result.AlreadyOn(current),
    };
}
