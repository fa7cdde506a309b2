using System.Globalization;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Commands;

namespace ProdShift.PlanWatch;

/// <summary>Rows that justIN fills, as a change of the plan.</summary>
internal static class PlanFilling
{
    /// <summary>So many are named in the plan's history; of the others it says how many there are.</summary>
    private const int MostNamed = 5;

    public static PlanDecision Decide(Plan plan, IReadOnlyList<RowFilled> filled)
    {
        var rows = plan.Rows.ToDictionary(planned => planned.Row.Number, planned => planned.Row);
        var changed = new Dictionary<int, PlanRow>();
        foreach (var fill in filled)
        {
            var row = changed.GetValueOrDefault(fill.Row) ?? rows[fill.Row];
            changed[fill.Row] = row with { Workflow = fill.Workflow, Replaces = fill.Replaces ?? row.Replaces };
        }
        return PlanDecision.Of(plan, plan.With(changed), Words(filled));
    }

    private static string Words(IReadOnlyList<RowFilled> filled)
    {
        var named = string.Join("; ", filled.Take(MostNamed).Select(fill => string.Create(
            CultureInfo.InvariantCulture, $"row {fill.Row} is workflow {fill.Workflow}: {fill.Reason}")));
        return filled.Count <= MostNamed
            ? named
            : string.Create(CultureInfo.InvariantCulture, $"{named}; and {filled.Count - MostNamed:N0} more");
    }
}
