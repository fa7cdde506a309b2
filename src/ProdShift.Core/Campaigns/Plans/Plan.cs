namespace ProdShift.Core.Campaigns.Plans;

/// <summary>
/// A campaign's submission plan, which input files each workflow takes (the LBL2 table of the shifter tutorial): its input
/// datasets, in order. A dataset stands there once for each phase; its rows are in order of skip, then of number.
/// </summary>
public sealed record Plan(IReadOnlyList<PlanDataset> Datasets)
{
    public static Plan Empty { get; } = new([]);

    /// <summary>Every row with its dataset, in the plan's order; dropped rows too.</summary>
    public IEnumerable<(PlanDataset Dataset, PlanRow Row)> Rows =>
        Datasets.SelectMany(dataset => dataset.Rows.Select(row => (dataset, row)));

    public PlanDataset? Find(string dataset, StepRuns phase) =>
        Datasets.FirstOrDefault(d => d.Phase == phase && d.Name.Equals(dataset, StringComparison.Ordinal));

    /// <summary>With a dataset in place of the one of its name and phase, or at the end.</summary>
    public Plan With(PlanDataset dataset)
    {
        var sorted = dataset with { Rows = PlanRow.InOrder(dataset.Rows) };
        return Find(dataset.Name, dataset.Phase) is { } there
            ? new([.. Datasets.Select(d => ReferenceEquals(d, there) ? sorted : d)])
            : new([.. Datasets, sorted]);
    }

    /// <summary>With other rows in place of those of the same number.</summary>
    public Plan With(IReadOnlyDictionary<int, PlanRow> rows) => new(
    [
        .. Datasets.Select(dataset => dataset.Rows.Any(row => rows.ContainsKey(row.Number))
            ? dataset with { Rows = PlanRow.InOrder(dataset.Rows.Select(row => rows.GetValueOrDefault(row.Number, row))) }
            : dataset),
    ]);
}
