using System.Globalization;

namespace ProdShift.Core.Campaigns.Plans.Sheets;

/// <summary>A plan as a table: the columns' titles, then its rows.</summary>
public static class SheetWriter
{
    /// <param name="plan">The plan.</param>
    /// <param name="states">What justIN shows: it stands in the column State in place of what was entered.</param>
    public static IEnumerable<string[]> Write(Plan plan, PlanStates states)
    {
        yield return [.. SheetTitles.Written];
        foreach (var dataset in plan.Datasets)
        {
            var first = true;
            foreach (var row in dataset.Rows)
            {
                yield return Cells(dataset, row, states, first);
                first = false;
            }
        }
    }

    /// <summary>The order is that of <see cref="SheetTitles.Written"/>; a command is written once.</summary>
    private static string[] Cells(PlanDataset dataset, PlanRow row, PlanStates states, bool first) =>
    [
        Number(row.Number),
        SheetText.Write(dataset.Name),
        Number(dataset.TotalFiles),
        PlanWords.Phase(dataset.Phase),
        SheetText.Write(row.Output),
        Number(row.Skip),
        Number(row.Limit ?? -1),
        Number(row.Remaining(dataset.TotalFiles)),
        Number(row.Workflow),
        SheetText.Write(states.SeenOf(row) ?? row.State),
        Number(row.MissingReplicas),
        SheetText.Write(row.Notes),
        Number(row.Replaces),
        row.Dropped ? "yes" : "",
        first ? SheetText.Write(dataset.Template) : "",
    ];

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
