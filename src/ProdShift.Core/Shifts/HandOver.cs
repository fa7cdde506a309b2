namespace ProdShift.Core.Shifts;

/// <summary>
/// What is told when a shift ends: the shift, the notes made during it, and what the alerts and checks did meanwhile.
/// </summary>
public sealed record HandOver(EndedShift Shift, IReadOnlyList<string> Notes, ShiftCounts Counts);

/// <summary>
/// During a shift: alerts raised, acknowledged and ended (info does not count), checks done, alerts open at its end.
/// </summary>
public sealed record ShiftCounts(int Raised, int Acknowledged, int Ended, int Checks, int StillOpen);
