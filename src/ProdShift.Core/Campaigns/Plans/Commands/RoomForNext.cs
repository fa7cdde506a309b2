namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>
/// "When to submit the next": fewer jobs run than agreed, and they are falling, while nothing forbids it. No jobs at all leave
/// room even if they do not fall. In a step of tests nothing is told: its few jobs follow nobody's maximum.
/// </summary>
public static class RoomForNext
{
    public static Room Decide(RoomFacts facts, RoomSettings settings)
    {
        var free = facts.Plan.Rows
            .Where(planned => facts.States.StandingOf(planned.Row) == RowStanding.Open && IsPaced(planned.Dataset.Phase))
            .ToList();
        if (free.Count == 0)
            return new Room.NothingLeft();
        var next = free.Find(planned => planned.Dataset.Phase == facts.Runs);
        if (next.Row is null)
            return new Room.StepNotOpen(free[0].Row, free[0].Dataset.Phase);
        if (facts.PausedSince is { } paused)
            return new Room.WaitsForRequester(paused);
        if (facts.Maximum is not { } maximum)
            return new Room.MaximumNotAgreed();
        if (facts.Freezes is [var freeze, ..])
            return new Room.Frozen(freeze);
        var waiting = facts.Plan.Rows.Select(planned => planned.Row)
            .FirstOrDefault(row => row.Workflow is { } workflow && facts.NotBegun.Contains(workflow));
        if (waiting is not null)
            return new Room.NotBegun(waiting, waiting.Workflow!.Value);
        return Of(next.Dataset, next.Row, facts.Running, maximum, settings);
    }

    /// <summary>Whether room for a row is to be told: not again and again for the same row.</summary>
    /// <param name="room">The room there is now.</param>
    /// <param name="told">The last that was told; null if none was.</param>
    /// <param name="submitted">Rows that have a workflow now.</param>
    /// <param name="mostSince">The most jobs at a check since then.</param>
    /// <param name="settings">Say from which number on it is told again.</param>
    public static bool IsNews(Room.ForRow room, RoomTold? told, int submitted, int mostSince, RoomSettings settings) =>
        told is null
        || told.Row != room.Row.Number
        || told.Submitted != submitted
        || mostSince > settings.AgainAbove * room.Maximum;

    private static Room Of(
        PlanDataset dataset, PlanRow row, IReadOnlyList<RunningJobs> running, int maximum, RoomSettings settings)
    {
        if (running.Count == 0)
            return new Room.TooFewChecks();
        var jobs = running[^1].Jobs;
        if (jobs >= settings.Below * maximum)
            return new Room.Enough(jobs, maximum);
        var ago = Math.Min(Math.Max(settings.ChecksAgo, 1), running.Count - 1);
        var from = running[^(ago + 1)].Jobs;
        if (jobs == 0)
            return new Room.ForRow(dataset, row, jobs, maximum, from, ago);
        if (ago == 0)
            return new Room.TooFewChecks();
        var falling = from - jobs >= settings.Fall * maximum && jobs <= running[^2].Jobs;
        return falling
            ? new Room.ForRow(dataset, row, jobs, maximum, from, ago)
            : new Room.NotFalling(jobs, maximum, from, ago);
    }

    private static bool IsPaced(StepRuns phase) => phase is StepRuns.Validation or StepRuns.Production;
}
