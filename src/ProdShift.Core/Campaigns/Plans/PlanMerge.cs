using ProdShift.Core.Campaigns.Plans.Sheets;

namespace ProdShift.Core.Campaigns.Plans;

/// <summary>
/// Puts an imported table into a plan: all of it or nothing. A row with a number is the plan's row of that number; one without
/// is the row of its dataset and phase with the same skip. Rows of the plan that are not in the table stay as they are.
/// </summary>
public sealed class PlanMerge
{
    private readonly Plan _plan;
    private readonly PlanStates _states;
    private readonly Dictionary<int, (PlanDataset Dataset, PlanRow Row)> _byNumber;
    private readonly HashSet<int> _taken = [];
    private readonly List<PlanProblem> _problems = [];
    private int _highest;
    private int _added;
    private int _changed;

    private PlanMerge(Plan plan, PlanStates states, int highestRow)
    {
        (_plan, _states, _highest) = (plan, states, highestRow);
        _byNumber = plan.Rows.ToDictionary(entry => entry.Row.Number);
    }

    /// <param name="plan">The plan as it is.</param>
    /// <param name="draft">The table.</param>
    /// <param name="states">What justIN shows: a state in the table that says the same is no change.</param>
    /// <param name="highestRow">The highest row number that was ever given.</param>
    public static PlanDecision Import(Plan plan, PlanDraft draft, PlanStates states, int highestRow) =>
        draft.Problems.Count > 0
            ? new PlanDecision.Refused(draft.Problems)
            : new PlanMerge(plan, states, highestRow).Import(draft);

    private PlanDecision Import(PlanDraft draft)
    {
        var numbers = draft.Datasets.SelectMany(dataset => dataset.Rows).Select(row => row.Number ?? 0).Append(0).Max();
        var free = _highest; // numbers up to it were given before, so that only higher ones of the table can be kept
        if (numbers > _highest + PlanLimits.Rows)
        {
            return PlanDecision.Wrong(
                $"A row's number {numbers} is far above the plan's highest, {_highest}: leave the column Row out.");
        }
        _highest = Math.Max(_highest, numbers);
        var after = draft.Datasets.Aggregate(_plan, (plan, dataset) => Merge(plan, dataset, free));
        if (_problems.Count > 0)
            return new PlanDecision.Refused(_problems);
        var heads = after.Datasets.Count(d => _plan.Find(d.Name, d.Phase) is { } there && (there with { Rows = d.Rows }) != d);
        if (_added + _changed + heads == 0)
            return new PlanDecision.Nothing($"Nothing to change: all {PlanWords.Rows(draft.RowCount)} stand there already.");
        var others = _plan.Rows.Count() - (draft.RowCount - _added);
        return PlanDecision.Of(_plan, after, What(draft.RowCount, heads, others));
    }

    private string What(int rows, int heads, int others)
    {
        var same = rows - _added - _changed;
        var words = FormattableString.Invariant(
            $"imported {PlanWords.Rows(rows)}: {_added:N0} added, {_changed:N0} changed, {same:N0} as they were");
        if (heads > 0)
            words += heads == 1 ? "; total or command of 1 dataset changed" : $"; total or command of {heads} datasets changed";
        return others > 0 ? $"{words}; {PlanWords.Rows(others)} of the plan not in the table stay" : words;
    }

    private Plan Merge(Plan plan, DraftDataset draft, int free)
    {
        var phase = draft.Phase ?? OnlyPhase(draft.Name);
        var there = _plan.Find(draft.Name, phase);
        if ((draft.TotalFiles ?? there?.TotalFiles) is not { } total)
        {
            _problems.Add(PlanProblem.Of(
                PlanProblemKind.Value, $"How many files {draft.Name} has is not said: give a column Total Files, or the total."));
            return plan;
        }
        var bySkip = (there?.Rows ?? []).OrderBy(row => row.Dropped).ToLookup(row => row.Skip);
        var rows = draft.Rows.Select(row => Merge(row, there, bySkip, free)).OfType<PlanRow>().ToList();
        var merged = rows.Select(row => row.Number).ToHashSet();
        return plan.With(new PlanDataset(
            draft.Name,
            total,
            phase,
            draft.Template ?? there?.Template ?? "",
            [.. (there?.Rows ?? []).Where(row => !merged.Contains(row.Number)), .. rows]));
    }

    private PlanRow? Merge(DraftRow draft, PlanDataset? dataset, ILookup<long, PlanRow> bySkip, int free)
    {
        var row = (PlanRow?)null;
        if (draft.Number is { } number && _byNumber.TryGetValue(number, out var entry))
        {
            row = entry.Row;
            if (!ReferenceEquals(entry.Dataset, dataset))
                _problems.Add(Elsewhere(draft, entry.Dataset));
        }
        else if (draft.Number is null)
        {
            row = bySkip[draft.Skip].FirstOrDefault(candidate => !_taken.Contains(candidate.Number));
        }
        var after = row is null ? Added(draft, draft.Number > free ? draft.Number.Value : ++_highest) : Changed(draft, row);
        if (!_taken.Add(after.Number))
        {
            _problems.Add(PlanProblem.Of(
                PlanProblemKind.Duplicate, $"Line {draft.Line}: row {after.Number} stands in the table twice.", after.Number));
        }
        return after;
    }

    private PlanRow Added(DraftRow draft, int number)
    {
        _added++;
        return Filled(draft, new(number, draft.Skip, draft.Limit, ""));
    }

    private PlanRow Changed(DraftRow draft, PlanRow row)
    {
        var filled = Filled(draft, row with { Skip = draft.Skip, Limit = draft.Limit });
        var shown = _states.SeenOf(filled);
        var after = shown is not null && filled.State.Equals(shown, StringComparison.OrdinalIgnoreCase)
            ? filled with { State = row.State }
            : filled;
        if (after != row)
            _changed++;
        return after;
    }

    private static PlanRow Filled(DraftRow draft, PlanRow row)
    {
        var workflow = draft.Workflow.Or(row.Workflow);
        var earlier = row.Workflow is not null && workflow is not null && workflow != row.Workflow ? row.Workflow : row.Replaces;
        return row with
        {
            Output = OutputName.Of(draft.Output.Or(row.Output) ?? "", row.Skip, row.Limit),
            Workflow = workflow,
            State = draft.State.Or(row.State) ?? "",
            MissingReplicas = draft.MissingReplicas.Or(row.MissingReplicas),
            Notes = draft.Notes.Or(row.Notes) ?? "",
            Replaces = draft.Replaces.Or(earlier),
            Dropped = draft.Dropped.Or(row.Dropped),
        };
    }

    private StepRuns OnlyPhase(string dataset) =>
        _plan.Datasets.Where(d => d.Name == dataset).ToList() is [var only] ? only.Phase : StepRuns.Production;

    private static PlanProblem Elsewhere(DraftRow draft, PlanDataset dataset) => PlanProblem.Of(
        PlanProblemKind.Duplicate,
        $"Line {draft.Line}: row {draft.Number} is one of {dataset.Name} ({PlanWords.Phase(dataset.Phase)}) in the plan. "
        + $"Leave the column Row out if the table is of another campaign.",
        draft.Number!.Value);
}
