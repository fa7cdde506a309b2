namespace ProdShift.Core.Shifts;

/// <summary>Decides whether one person may relieve another who is still checked in.</summary>
public static class TakeOver
{
    public abstract record Result
    {
        public sealed record Done(EndedShift Ended, Shift Started) : Result;

        /// <summary>
        /// The shift that was to be relieved ended meanwhile; <paramref name="Now"/> holds the role, if anybody.
        /// </summary>
        public sealed record TooLate(Shift? Now) : Result;

        /// <summary>The one who asks holds the role already.</summary>
        public sealed record AlreadyYours(Shift Shift) : Result;
    }

    /// <param name="current">Who holds the role now.</param>
    /// <param name="relieved">The id of the shift that the button was about.</param>
    /// <param name="wanted">The shift that is to begin.</param>
    public static Result Decide(Shift? current, string relieved, Shift wanted)
    {
        if (current?.UserId == wanted.UserId)
            return new Result.AlreadyYours(current);
        if (current?.Id != relieved)
            return new Result.TooLate(current);
        return new Result.Done(new(current, wanted.StartedAt, wanted.UserId, "Taken over without a summary."), wanted);
    }
}
