namespace ProdShift.Core.Shifts;

/// <summary>Somebody's time on duty in one role, from check-in on. One person holds a role at a time.</summary>
public sealed record Shift(string Id, string Role, string UserId, DateTimeOffset StartedAt, string Note);

/// <summary>A shift that is over: who ended it (another person, where it was taken over) and what is handed over.</summary>
public sealed record EndedShift(Shift Shift, DateTimeOffset EndedAt, string EndedBy, string Summary)
{
    public TimeSpan Length => EndedAt - Shift.StartedAt;
}
