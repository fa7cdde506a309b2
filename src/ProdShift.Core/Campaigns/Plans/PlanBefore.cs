namespace ProdShift.Core.Campaigns.Plans;

/// <summary>What a change found, as far as it changed it: enough to take the change back.</summary>
/// <param name="Rows">Rows as they were, with the place of their dataset in <paramref name="Datasets"/>.</param>
/// <param name="NewRows">The numbers of rows that were added.</param>
/// <param name="Datasets">The datasets of those rows, and those changed themselves, as they were; without rows.</param>
/// <param name="NewDatasets">Datasets that were added; without rows.</param>
public sealed record PlanBefore(
    IReadOnlyList<RowBefore> Rows,
    IReadOnlyList<int> NewRows,
    IReadOnlyList<PlanDataset> Datasets,
    IReadOnlyList<PlanDataset> NewDatasets)
{
    /// <summary>The rows that the change touched, by number.</summary>
    public IEnumerable<int> Touched => Rows.Select(row => row.Row.Number).Concat(NewRows);

    public static PlanBefore Of(Plan before, Plan after)
    {
        var then = before.Rows.ToDictionary(entry => entry.Row.Number);
        var now = after.Rows.ToDictionary(entry => entry.Row.Number);
        var changed = before.Rows
            .Where(entry => !now.TryGetValue(entry.Row.Number, out var same) || same.Row != entry.Row)
            .ToList();
        var heads = before.Datasets.Where(dataset => Head(after, dataset) != Bare(dataset))
            .Concat(changed.Select(entry => entry.Dataset))
            .Select(Bare)
            .Distinct()
            .ToList();
        var places = heads.Select((head, at) => (head, at)).ToDictionary(place => (place.head.Name, place.head.Phase), p => p.at);
        return new(
            [.. changed.Select(entry => new RowBefore(places[(entry.Dataset.Name, entry.Dataset.Phase)], entry.Row))],
            [.. now.Keys.Where(number => !then.ContainsKey(number)).Order()],
            heads,
            [.. after.Datasets.Where(dataset => before.Find(dataset.Name, dataset.Phase) is null).Select(Bare)]);
    }

    /// <summary>The plan as it would be without the change, with all that was changed since elsewhere.</summary>
    public Plan Restore(Plan plan)
    {
        var gone = Touched.ToHashSet();
        var back = Rows.ToLookup(row => (Datasets[row.Dataset].Name, Datasets[row.Dataset].Phase), row => row.Row);
        var heads = Datasets.ToDictionary(head => (head.Name, head.Phase));
        var datasets = plan.Datasets
            .Concat(Datasets.Where(head => plan.Find(head.Name, head.Phase) is null))
            .Select(dataset => heads.GetValueOrDefault((dataset.Name, dataset.Phase), dataset) with
            {
                Rows = PlanRow.InOrder(dataset.Rows.Where(row => !gone.Contains(row.Number))
                    .Concat(back[(dataset.Name, dataset.Phase)])),
            })
            .Where(dataset => dataset.Rows.Count > 0 || !IsNew(dataset));
        return new([.. datasets]);
    }

    private static PlanDataset Bare(PlanDataset dataset) => dataset with { Rows = [] };

    private static PlanDataset? Head(Plan plan, PlanDataset dataset) =>
        plan.Find(dataset.Name, dataset.Phase) is { } there ? Bare(there) : null;

    private bool IsNew(PlanDataset dataset) => NewDatasets.Any(d => d.Name == dataset.Name && d.Phase == dataset.Phase);
}

/// <summary>A row as it was; <paramref name="Dataset"/> counts from 0 in the list of datasets beside it.</summary>
public sealed record RowBefore(int Dataset, PlanRow Row);
