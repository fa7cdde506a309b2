namespace ProdShift.Core.Campaigns.Plans;

/// <summary>What comes of something that somebody wants to do to a plan.</summary>
public abstract record PlanDecision
{
    /// <summary>The plan after it, and what was done in words ("set 12 rows: state finished").</summary>
    public sealed record Accepted(Plan After, string What) : PlanDecision;

    /// <summary>It is so already; in words.</summary>
    public sealed record Nothing(string Why) : PlanDecision;

    /// <summary>Nothing is stored: every problem, at least one.</summary>
    public sealed record Refused(IReadOnlyList<PlanProblem> Problems) : PlanDecision;

    /// <summary>Accepts a change if the plan after it has no problem that it did not have before.</summary>
    public static PlanDecision Of(Plan before, Plan after, string what)
    {
        var problems = PlanCheck.Of(after);
        if (problems.Count == 0)
            return new Accepted(after, what);
        var known = PlanCheck.Of(before).Select(problem => problem.Text).ToHashSet(StringComparer.Ordinal);
        var added = problems.Where(problem => !known.Contains(problem.Text)).ToList();
        return added.Count == 0 ? new Accepted(after, what) : new Refused(added);
    }

    public static PlanDecision Wrong(InvariantText text, params IReadOnlyList<int> rows) =>
        new Refused([new(PlanProblemKind.Value, rows, text.Build())]);
}
