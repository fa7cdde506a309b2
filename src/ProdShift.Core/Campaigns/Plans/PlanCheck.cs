namespace ProdShift.Core.Campaigns.Plans;

/// <summary>
/// Checks a plan as a whole: every problem, in the plan's order. Dropped rows take no files, but the files that they would have
/// taken were left out on purpose and are no gap.
/// </summary>
public static class PlanCheck
{
    public static IReadOnlyList<PlanProblem> Of(Plan plan) =>
    [
        .. TooMany(plan),
        .. Datasets(plan),
        .. plan.Datasets.SelectMany(Values),
        .. plan.Datasets.SelectMany(dataset => CoverageCheck.Of(plan, dataset)),
        .. Workflows(plan),
    ];

    private static IEnumerable<PlanProblem> TooMany(Plan plan)
    {
        var rows = plan.Datasets.Sum(dataset => dataset.Rows.Count);
        if (rows > PlanLimits.Rows)
        {
            yield return PlanProblem.Of(
                PlanProblemKind.TooMany, $"A plan has at most {PlanLimits.Rows:N0} rows; this one would have {rows:N0}.");
        }
        if (plan.Datasets.Count > PlanLimits.Datasets)
        {
            yield return PlanProblem.Of(
                PlanProblemKind.TooMany,
                $"A plan has at most {PlanLimits.Datasets:N0} input datasets; this one would have {plan.Datasets.Count:N0}.");
        }
    }

    private static IEnumerable<PlanProblem> Datasets(Plan plan) =>
        plan.Datasets.GroupBy(dataset => (dataset.Name, dataset.Phase))
            .Where(same => same.Count() > 1)
            .Select(same => PlanProblem.Of(
                PlanProblemKind.Duplicate,
                $"The dataset {same.Key.Name} stands there {same.Count()} times for {PlanWords.Phase(same.Key.Phase)}."));

    private static IEnumerable<PlanProblem> Values(PlanDataset dataset) =>
        DatasetProblems(dataset).Concat(dataset.Rows.SelectMany(RowProblems));

    private static IEnumerable<PlanProblem> DatasetProblems(PlanDataset dataset)
    {
        if (dataset.Name.Length is 0 or > PlanLimits.Name || dataset.Name.Any(char.IsControl))
            yield return Value($"A dataset's name is one line of 1 to {PlanLimits.Name} characters.");
        if (dataset.TotalFiles is < 1 or > PlanLimits.Files)
            yield return Value($"{dataset.Name}: the total is 1 to {PlanLimits.Files:N0} files, not {dataset.TotalFiles:N0}.");
        if (dataset.Phase == StepRuns.Nothing)
            yield return Value($"{dataset.Name}: rows are for tests, validation or production.");
        if (dataset.Template.Length > PlanLimits.Template || dataset.Template.Any(char.IsControl))
            yield return Value($"{dataset.Name}: a command is one line of at most {PlanLimits.Template:N0} characters.");
    }

    private static IEnumerable<PlanProblem> RowProblems(PlanRow row)
    {
        if (row.Skip is < 0 or > PlanLimits.Files)
            yield return Value($"Row {row.Number}: skip is 0 or more, not {row.Skip:N0}.", row.Number);
        if (row.Limit is < 1 or > PlanLimits.Files)
            yield return Value($"Row {row.Number}: limit is 1 or more, or -1 for all the rest, not {row.Limit:N0}.", row.Number);
        if (OutputName.Wrong(row.Output) is { } output)
            yield return Value($"Row {row.Number}: {output}", row.Number);
        if (row.Workflow is < 1 || row.Replaces is < 1)
            yield return Value($"Row {row.Number}: a workflow id is 1 or more.", row.Number);
        if (row.Workflow is { } workflow && row.Replaces == workflow)
            yield return Value($"Row {row.Number}: workflow {workflow} cannot replace itself.", row.Number);
        if (row.MissingReplicas is < 0)
            yield return Value($"Row {row.Number}: missing replicas are 0 or more.", row.Number);
        if (row.State.Length > PlanLimits.State)
            yield return Value($"Row {row.Number}: a state has at most {PlanLimits.State} characters.", row.Number);
        if (row.Notes.Length > PlanLimits.Notes)
            yield return Value($"Row {row.Number}: notes have at most {PlanLimits.Notes:N0} characters.", row.Number);
        if (HasControl(row.Output) || HasControl(row.State) || HasControl(row.Notes))
            yield return Value($"Row {row.Number}: a text is one line, without control characters.", row.Number);
    }

    private static bool HasControl(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u001f') || text.AsSpan().ContainsAnyInRange('\u007f', '\u009f');

    private static IEnumerable<PlanProblem> Workflows(Plan plan) =>
        plan.Rows.Where(entry => entry.Row is { Dropped: false, Workflow: not null })
            .GroupBy(entry => entry.Row.Workflow!.Value, entry => entry.Row.Number)
            .Where(same => same.Count() > 1)
            .Select(same => PlanProblem.Of(
                PlanProblemKind.Duplicate,
                $"Workflow {same.Key} stands at rows {RowSelection.Text(same)}: a workflow belongs to one row.",
                [.. same]));

    private static PlanProblem Value(InvariantText text, params IReadOnlyList<int> rows) =>
        new(PlanProblemKind.Value, rows, text.Build());
}
