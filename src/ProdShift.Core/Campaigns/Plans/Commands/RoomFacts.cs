using ProdShift.Core.Freezes;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>What decides whether a next workflow may be submitted.</summary>
/// <param name="Plan">The campaign's plan.</param>
/// <param name="States">How its rows stand.</param>
/// <param name="Running">The jobs that ran at the last checks that saw them all, the oldest first.</param>
/// <param name="Maximum">How many jobs may run at once, as agreed; null where nobody said it.</param>
/// <param name="Runs">What may run in the campaign's current step.</param>
/// <param name="PausedSince">The validation sample is complete since then, and its requester has not answered.</param>
/// <param name="Freezes">The submission freezes that hold.</param>
/// <param name="NotBegun">The plan's workflows that were submitted, and of which no job has started yet.</param>
public sealed record RoomFacts(
    Plan Plan,
    PlanStates States,
    IReadOnlyList<RunningJobs> Running,
    int? Maximum,
    StepRuns Runs,
    DateTimeOffset? PausedSince,
    IReadOnlyList<Freeze> Freezes,
    IReadOnlyCollection<int> NotBegun);

/// <summary>A campaign's jobs that ran at the moment of a check.</summary>
public sealed record RunningJobs(DateTimeOffset At, int Jobs);

/// <summary>That room for a row was told: when, and how many rows had a workflow then.</summary>
public sealed record RoomTold(int Row, int Submitted, DateTimeOffset At);
