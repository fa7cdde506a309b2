namespace ProdShift.Core.Campaigns.Plans;

/// <summary>A change of many rows at once (seed 004: ATLAS acts on thousands of requests together).</summary>
public static class PlanChange
{
    /// <param name="plan">The plan as it is.</param>
    /// <param name="selection">The rows.</param>
    /// <param name="edit">What to change of them.</param>
    /// <param name="states">What justIN shows, for rows that are named by their state.</param>
    public static PlanDecision Apply(Plan plan, RowSelection selection, PlanEdit edit, PlanStates states)
    {
        var (rows, unknown) = selection.In(plan, states);
        if (unknown.Count > 0)
            return PlanDecision.Wrong($"The plan has no row {RowSelection.Text(unknown)}; {Has(plan)}.", unknown);
        if (rows.Count == 0)
            return PlanDecision.Wrong($"No row is {selection}; {Has(plan)}.");
        if (edit.Workflows is { Count: > 0 } workflows && workflows.Count != rows.Count)
        {
            return PlanDecision.Wrong(
                $"A workflow belongs to one row: there are {PlanWords.Rows(rows.Count)} and {workflows.Count:N0} workflows.");
        }
        var changed = new Dictionary<int, PlanRow>();
        foreach (var ((_, row), at) in rows.Select((entry, at) => (entry, at)))
        {
            var after = edit.Of(row, edit.Workflows is { Count: > 0 } ids ? ids[at] : null);
            if (after != row)
                changed.Add(row.Number, after);
        }
        if (changed.Count == 0)
            return new PlanDecision.Nothing($"{PlanWords.Rows(rows.Count)} {(rows.Count == 1 ? "has" : "have")} that already.");
        return PlanDecision.Of(plan, plan.With(changed), $"set {Which(changed.Keys)}: {edit.Words()}");
    }

    private static string Which(IReadOnlyCollection<int> rows) => rows.Count == 1
        ? $"row {RowSelection.Text(rows)}"
        : $"{PlanWords.Rows(rows.Count)} ({RowSelection.Text(rows)})";

    private static string Has(Plan plan)
    {
        var numbers = plan.Rows.Select(entry => entry.Row.Number).ToList();
        return numbers.Count == 0 ? "it has no rows yet" : $"it has rows {RowSelection.Text(numbers)}";
    }
}
