namespace ProdShift.Core.Campaigns.Plans;

/// <summary>
/// Whether the rows of a dataset take each of its files once. Rows for tests and for the validation sample may begin and end
/// anywhere; those for production begin at the first file, or where the validation sample ends, and go to the end.
/// </summary>
internal static class CoverageCheck
{
    public static IEnumerable<PlanProblem> Of(Plan plan, PlanDataset dataset)
    {
        var (reached, last) = (0L, (PlanRow?)null);
        var first = true;
        foreach (var row in dataset.Rows.Where(IsPlaced))
        {
            var from = first ? Start(plan, dataset, row) : reached;
            if (from < row.Skip && !row.Dropped && !(first && dataset.Phase != StepRuns.Production))
                yield return Gap(dataset, from, row.Skip, last, row);
            if (!row.Dropped)
            {
                foreach (var problem in Against(dataset, row, last))
                    yield return problem;
                last = last is null || row.End(dataset.TotalFiles) >= last.End(dataset.TotalFiles) ? row : last;
            }
            reached = Math.Max(first ? from : reached, row.End(dataset.TotalFiles));
            first = false;
        }
        if (last is not null && reached < dataset.TotalFiles && dataset.Phase == StepRuns.Production)
            yield return Gap(dataset, reached, dataset.TotalFiles, last, null);
    }

    /// <summary>Numbers out of range are said elsewhere, and nothing can be said of where such a row ends.</summary>
    private static bool IsPlaced(PlanRow row) =>
        row.Skip is >= 0 and <= PlanLimits.Files && row.Limit is null or (>= 1 and <= PlanLimits.Files);

    /// <summary>Where the first row has to begin: files of the validation sample are not produced again.</summary>
    private static long Start(Plan plan, PlanDataset dataset, PlanRow row)
    {
        if (dataset.Phase != StepRuns.Production || plan.Find(dataset.Name, StepRuns.Validation) is not { } sample)
            return 0;
        var end = sample.Live.Where(IsPlaced).Select(r => r.End(sample.TotalFiles)).DefaultIfEmpty(0).Max();
        return row.Skip >= end ? end : 0;
    }

    private static IEnumerable<PlanProblem> Against(PlanDataset dataset, PlanRow row, PlanRow? last)
    {
        var total = dataset.TotalFiles;
        if (row.Skip >= total)
        {
            yield return PlanProblem.Of(
                PlanProblemKind.BeyondTotal,
                $"Row {row.Number} begins after {row.Skip:N0} files, and {dataset.Name} has {total:N0}.",
                row.Number);
        }
        else if (row.End(total) > total)
        {
            yield return PlanProblem.Of(
                PlanProblemKind.BeyondTotal,
                $"Row {row.Number} goes to file {row.End(total):N0}, and {dataset.Name} has {total:N0}: "
                + $"{row.End(total) - total:N0} too many. Write limit -1 for all to the end, or correct the total.",
                row.Number);
        }
        if (last is { Limit: null })
        {
            yield return PlanProblem.Of(
                PlanProblemKind.OpenEnd,
                $"Row {last.Number} takes all files to the end, and row {row.Number} comes after it: only the last row may.",
                last.Number,
                row.Number);
        }
        else if (last is not null && last.End(total) > row.Skip)
        {
            yield return PlanProblem.Of(
                PlanProblemKind.Overlap,
                $"Rows {last.Number} and {row.Number} both take {Span(row.Skip, Math.Min(last.End(total), row.End(total)))} "
                + $"of {dataset.Name}.",
                last.Number,
                row.Number);
        }
    }

    private static PlanProblem Gap(PlanDataset dataset, long from, long to, PlanRow? before, PlanRow? after)
    {
        int[] rows = [.. new[] { before, after }.OfType<PlanRow>().Select(row => row.Number)];
        var where = (before, after) switch
        {
            (null, { } next) => FormattableString.Invariant($"before row {next.Number}"),
            ({ } row, null) => FormattableString.Invariant($"after row {row.Number}"),
            _ => $"between rows {string.Join(" and ", rows)}",
        };
        return PlanProblem.Of(PlanProblemKind.Gap, $"No row takes {Span(from, to)} of {dataset.Name}, {where}.", rows);
    }

    /// <summary>"files 5,001 to 6,000", counted from 1 as people do.</summary>
    private static string Span(long from, long to) => to - from == 1
        ? FormattableString.Invariant($"file {to:N0}")
        : FormattableString.Invariant($"files {from + 1:N0} to {to:N0}");
}
