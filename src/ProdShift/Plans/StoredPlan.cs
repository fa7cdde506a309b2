using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Plans;

/// <summary>A campaign's plan, what justIN shows of its workflows, and the highest row number that was ever given.</summary>
internal sealed record StoredPlan(Plan Plan, PlanStates States, int HighestRow);

/// <summary>What came of a wish to change a plan.</summary>
internal abstract record PlanOutcome
{
    /// <summary>Stored, now or by the same request before.</summary>
    public sealed record Done(RecordedChange Change) : PlanOutcome;

    public sealed record Nothing(string Why) : PlanOutcome;

    /// <summary>Nothing was stored, and why.</summary>
    public sealed record Refused(IReadOnlyList<PlanProblem> Problems) : PlanOutcome;
}
