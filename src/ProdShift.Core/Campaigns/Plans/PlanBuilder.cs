namespace ProdShift.Core.Campaigns.Plans;

/// <summary>Makes rows out of "total, files per workflow, first a small one", the last of them to the end.</summary>
public static class PlanBuilder
{
    /// <summary>Adds a dataset to a plan; a dataset that is there for the same phase has to be without rows that count.</summary>
    /// <param name="plan">The plan as it is.</param>
    /// <param name="wish">What to add.</param>
    /// <param name="highestRow">The highest row number that was ever given.</param>
    public static PlanDecision Add(Plan plan, PlanWish wish, int highestRow)
    {
        if (Wrong(plan, wish) is { } wrong)
            return new PlanDecision.Refused([wrong]);
        var rows = Rows(wish, highestRow + 1).ToList();
        var there = plan.Find(wish.Dataset, wish.Phase);
        var dataset = new PlanDataset(
            wish.Dataset, wish.TotalFiles, wish.Phase, wish.Command, [.. there?.Rows ?? [], .. rows]);
        var phase = PlanWords.Phase(wish.Phase);
        var what = FormattableString.Invariant(
            $"added {PlanWords.Rows(rows.Count)} for {wish.TotalFiles:N0} files of {wish.Dataset} ({phase})");
        return PlanDecision.Of(plan, plan.With(dataset), what);
    }

    private static IEnumerable<PlanRow> Rows(PlanWish wish, int number)
    {
        for (long skip = 0, next; skip < wish.TotalFiles; skip = next)
        {
            next = skip + (skip == 0 && wish.First is { } first ? first : wish.PerWorkflow);
            long? limit = next < wish.TotalFiles ? next - skip : null;
            yield return new(number++, skip, limit, OutputName.Of(wish.Output, skip, limit));
        }
    }

    private static PlanProblem? Wrong(Plan plan, PlanWish wish)
    {
        if (wish.TotalFiles is < 1 or > PlanLimits.Files)
            return Value($"The dataset's files are a number from 1 to {PlanLimits.Files:N0}, not {wish.TotalFiles:N0}.");
        if (wish.PerWorkflow is < 1 or > PlanLimits.Files)
            return Value($"A workflow takes 1 file or more, not {wish.PerWorkflow:N0}.");
        if (wish.First is { } first && (first < 1 || first >= wish.TotalFiles))
            return Value($"The first workflow takes from 1 to {wish.TotalFiles - 1:N0} files, not {first:N0}.");
        if (wish.Phase == StepRuns.Nothing)
            return Value($"Rows are for tests, validation or production.");
        if (OutputName.Wrong(wish.Output) is { } output)
            return Value($"{output}");
        var rows = ((wish.TotalFiles - (wish.First ?? 0) - 1) / wish.PerWorkflow) + 1 + (wish.First is null ? 0 : 1);
        if (rows > PlanLimits.Rows)
        {
            return PlanProblem.Of(
                PlanProblemKind.TooMany,
                $"That makes {rows:N0} rows, and a plan has at most {PlanLimits.Rows:N0}. Take more files for each workflow.");
        }
        return plan.Find(wish.Dataset, wish.Phase)?.Live.ToList() is { Count: > 0 } there ? Taken(wish, there) : null;
    }

    private static PlanProblem Taken(PlanWish wish, List<PlanRow> there) => PlanProblem.Of(
        PlanProblemKind.Duplicate,
        $"{wish.Dataset} has {PlanWords.Rows(there.Count)} for {PlanWords.Phase(wish.Phase)} already. Drop them first "
        + $"(set {RowSelection.Text(there.Select(row => row.Number))} drop), or import an edited table.",
        [.. there.Select(row => row.Number)]);

    private static PlanProblem Value(InvariantText text) => new(PlanProblemKind.Value, [], text.Build());
}
