namespace ProdShift.Core.Campaigns.Plans.Sheets;

/// <summary>A row of an imported table, and the line where it stands. Its number is null where the table has none.</summary>
public sealed record DraftRow(int Line, int? Number, long Skip, long? Limit)
{
    public DraftCell<string> Output { get; init; }

    public DraftCell<int?> Workflow { get; init; }

    public DraftCell<string> State { get; init; }

    public DraftCell<int?> MissingReplicas { get; init; }

    public DraftCell<string> Notes { get; init; }

    public DraftCell<int?> Replaces { get; init; }

    public DraftCell<bool> Dropped { get; init; }
}

/// <summary>An input dataset of an imported table; what the table does not say of it is null.</summary>
public sealed record DraftDataset(string Name, StepRuns? Phase)
{
    public long? TotalFiles { get; set; }

    public string? Template { get; set; }

    public List<DraftRow> Rows { get; } = [];
}

/// <summary>A table that was read: its datasets in order, and everything in it that could not be read.</summary>
public sealed record PlanDraft(IReadOnlyList<DraftDataset> Datasets, IReadOnlyList<PlanProblem> Problems)
{
    public int RowCount => Datasets.Sum(dataset => dataset.Rows.Count);
}

/// <summary>What an import is told besides the table, for where the table says nothing of it.</summary>
/// <param name="Dataset">Takes the place of a dataset's name that is no "namespace:name", such as "HD, nu".</param>
/// <param name="TotalFiles">The dataset's files.</param>
/// <param name="Phase">What the rows are for.</param>
public sealed record SheetDefaults(string? Dataset = null, long? TotalFiles = null, StepRuns? Phase = null);
