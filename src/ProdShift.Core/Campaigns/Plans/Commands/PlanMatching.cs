using System.Globalization;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>
/// Finds the row that a workflow is: by dataset, skip and limit of its query, tests only for rows of tests. Where that leaves a
/// choice nothing is changed, and the workflow is named instead. What is linked already stays, whoever linked it.
/// </summary>
public sealed class PlanMatching
{
    private readonly Dictionary<int, SeenWorkflow> _seen;
    private readonly ILookup<(bool Tests, MqlFiles Files), PlanRow> _rows;
    private readonly Dictionary<int, int> _workflows;
    private readonly List<RowFilled> _filled = [];
    private readonly List<UnmatchedWorkflow> _unmatched = [];

    private PlanMatching(Plan plan, IEnumerable<SeenWorkflow> seen)
    {
        _seen = seen.GroupBy(workflow => workflow.Id).ToDictionary(same => same.Key, One);
        var live = plan.Rows.Where(planned => !planned.Row.Dropped).ToList();
        _rows = live.ToLookup(planned => Key(planned.Dataset, planned.Row), planned => planned.Row);
        _workflows = live.Where(planned => planned.Row.Workflow is not null)
            .ToDictionary(planned => planned.Row.Number, planned => planned.Row.Workflow!.Value);
    }

    /// <param name="plan">The campaign's plan.</param>
    /// <param name="seen">The workflows of its justIN campaigns, in any order.</param>
    public static PlanMatches Of(Plan plan, IEnumerable<SeenWorkflow> seen)
    {
        var matching = new PlanMatching(plan, seen);
        var linked = plan.Rows.SelectMany(planned => new[] { planned.Row.Workflow, planned.Row.Replaces }).ToHashSet();
        foreach (var workflow in matching._seen.Values.OrderBy(workflow => workflow.Id))
        {
            if (workflow.WasSubmitted && !linked.Contains(workflow.Id))
                matching.Place(workflow);
        }
        return new(matching._filled, matching._unmatched);
    }

    /// <summary>Two justINs may have given the same number: the same one is taken in whatever order they come.</summary>
    private static SeenWorkflow One(IEnumerable<SeenWorkflow> same) =>
        same.OrderBy(workflow => workflow.ToString(), StringComparer.Ordinal).First();

    private static (bool Tests, MqlFiles Files) Key(PlanDataset dataset, PlanRow row) =>
        (dataset.Phase == StepRuns.Tests, new(dataset.Name, row.Skip, row.Limit));

    private void Place(SeenWorkflow workflow)
    {
        if (MqlFiles.Read(workflow.Mql) is not { } files)
            Leave(workflow, UnmatchedBecause.QueryNotUnderstood, [], "its query is not told, or names no one dataset");
        else if (workflow.Scope is not { } scope)
            Leave(workflow, UnmatchedBecause.ScopeNotTold, [], "its scope is not told, so it may be a test");
        else
            Place(workflow, files, ScopeRule.IsTests(scope));
    }

    private void Place(SeenWorkflow workflow, MqlFiles files, bool tests)
    {
        PlanRow[] rows = [.. _rows[(tests, files)]];
        PlanRow[] free = [.. rows.Where(row => !_workflows.ContainsKey(row.Number))];
        var taken = $"it takes {Words(files)}";
        if (rows.Length == 0)
            Leave(workflow, UnmatchedBecause.NoRow, rows, $"{taken}, and no row {(tests ? "of tests" : "of production")} does");
        else if (free.Length == 1)
            Fill(free[0], workflow, null, taken);
        else if (rows.Length == 1)
            PlaceInTaken(workflow, rows[0], taken);
        else if (free.Length > 1 || rows.All(row => _workflows[row.Number] < workflow.Id))
            Leave(workflow, UnmatchedBecause.SeveralRows, rows, $"{taken}, and so do several rows");
    }

    /// <summary>What is older than the row's workflow was its workflow before, and is no news.</summary>
    private void PlaceInTaken(SeenWorkflow workflow, PlanRow row, string taken)
    {
        var earlier = _workflows[row.Number];
        if (workflow.Id < earlier)
            return;
        if (!_seen.TryGetValue(earlier, out var replaced))
            Leave(workflow, UnmatchedBecause.RowNotSeen, [row], $"{taken}, and nothing is known of the row's workflow {earlier}");
        else if (!replaced.IsOver)
            Leave(workflow, UnmatchedBecause.RowIsRunning, [row], $"{taken}, and the row's workflow {earlier} is not over");
        else
            Fill(row, workflow, earlier, taken);
    }

    private void Fill(PlanRow row, SeenWorkflow workflow, int? replaces, string taken)
    {
        _workflows[row.Number] = workflow.Id;
        var reason = replaces is { } earlier
            ? $"{taken}, and workflow {earlier} is {_seen[earlier].State.ToString().ToLowerInvariant()}: a resubmission"
            : taken;
        _filled.Add(new(row.Number, workflow.Id, replaces, reason));
    }

    private void Leave(SeenWorkflow workflow, UnmatchedBecause because, PlanRow[] rows, string reason) =>
        _unmatched.Add(new(workflow.Id, because, [.. rows.Select(row => row.Number)], reason));

    private static string Words(MqlFiles files) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(files.Limit is { } limit ? $"{limit:N0}" : "all")} files of {Excerpt.Of(files.Dataset)} from {files.Skip:N0} on");
}
