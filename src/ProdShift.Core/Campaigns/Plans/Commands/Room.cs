using ProdShift.Core.Freezes;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>Whether there is room for a next workflow, or why not.</summary>
public abstract record Room
{
    /// <summary>
    /// The row may be submitted: so many jobs run, and <paramref name="From"/> ran so many checks ago.
    /// </summary>
    public sealed record ForRow(PlanDataset Dataset, PlanRow Row, int Jobs, int Maximum, int From, int ChecksAgo) : Room;

    public sealed record NothingLeft : Room;

    /// <summary>The next row is for another step than the current one.</summary>
    public sealed record StepNotOpen(PlanRow Row, StepRuns Needed) : Room;

    /// <summary>The validation sample is complete, and its requester is to answer before anything else runs.</summary>
    public sealed record WaitsForRequester(DateTimeOffset Since) : Room;

    public sealed record MaximumNotAgreed : Room;

    public sealed record Frozen(Freeze By) : Room;

    /// <summary>A workflow was submitted and will still bring its jobs.</summary>
    public sealed record NotBegun(PlanRow Row, int Workflow) : Room;

    /// <summary>Whether jobs are falling is not known yet.</summary>
    public sealed record TooFewChecks : Room;

    public sealed record Enough(int Jobs, int Maximum) : Room;

    public sealed record NotFalling(int Jobs, int Maximum, int From, int ChecksAgo) : Room;
}
