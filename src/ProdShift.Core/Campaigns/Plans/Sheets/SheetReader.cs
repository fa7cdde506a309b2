namespace ProdShift.Core.Campaigns.Plans.Sheets;

/// <summary>
/// Reads a plan from the records of a table. It takes the LBL2 table as the tutorial has it, several of those one after the
/// other, and what the bot writes; columns are found by their titles, in any order, and those that are not known are passed over.
/// </summary>
public sealed class SheetReader
{
    private readonly SheetDefaults _defaults;
    private readonly SheetHead _head = new();
    private readonly List<PlanProblem> _problems = [];
    private readonly Dictionary<(string, StepRuns?), DraftDataset> _datasets = [];
    private string _named = "";
    private int _rows;

    private SheetReader(SheetDefaults defaults) => _defaults = defaults;

    public static PlanDraft Read(IEnumerable<SheetLine> lines, SheetDefaults defaults)
    {
        var reader = new SheetReader(defaults);
        foreach (var line in lines.Where(line => !line.IsBlank))
        {
            if (!reader._head.Takes(line) && !reader.AddRow(line))
                break;
        }
        return reader.Draft();
    }

    private PlanDraft Draft()
    {
        var datasets = _datasets.Values.ToList();
        foreach (var dataset in datasets)
            _problems.AddRange(OutOfOrder(dataset));
        if (datasets.Count == 0 && _problems.Count == 0)
            _problems.Add(Problem(PlanProblemKind.Unreadable, $"The table has no rows."));
        return new(datasets, _problems);
    }

    /// <summary>False if it makes no sense to read on.</summary>
    private bool AddRow(SheetLine line)
    {
        if (!_head.HasColumns)
        {
            _problems.Add(Problem(
                PlanProblemKind.Unreadable,
                $"Line {line.Line}: above the rows there has to be a line with the titles, Skip and Limit among them."));
            return false;
        }
        if (++_rows > PlanLimits.Rows)
        {
            _problems.Add(Problem(
                PlanProblemKind.TooMany, $"The table has more than {PlanLimits.Rows:N0} rows, which is the most a plan has."));
            return false;
        }
        var cells = new RowCells(_head, line, _problems);
        var row = cells.Row();
        if (DatasetOf(cells, line) is { } dataset && row is not null)
            dataset.Rows.Add(row);
        return true;
    }

    private DraftDataset? DatasetOf(RowCells cells, SheetLine line)
    {
        var named = cells.Text(SheetColumn.Dataset) is { Value: { Length: > 0 } cell } ? cell : "";
        if (named.Length > 0)
            _named = named;
        var name = Name(named.Length > 0 ? named : _head.Dataset.Length > 0 ? _head.Dataset : _named);
        if (name.Length == 0)
        {
            _problems.Add(Problem(
                PlanProblemKind.Unreadable, $"Line {line.Line}: the row's input dataset is not said, here or in a title above."));
            return null;
        }
        var phase = cells.Phase() ?? _head.Phase ?? _defaults.Phase;
        if (!_datasets.TryGetValue((name, phase), out var dataset))
            _datasets.Add((name, phase), dataset = new(name, phase));
        var total = cells.Total() ?? _head.TotalFiles ?? _defaults.TotalFiles;
        if (total is not null && dataset.TotalFiles is { } before && before != total)
        {
            _problems.Add(Problem(
                PlanProblemKind.Value, $"Line {line.Line}: {name} has {total:N0} files here, and {before:N0} further up."));
        }
        dataset.TotalFiles ??= total;
        if (cells.Text(SheetColumn.Command) is { Value: { Length: > 0 } command })
            dataset.Template = command;
        return dataset;
    }

    private string Name(string written) =>
        _defaults.Dataset is { } given && !written.Contains(':', StringComparison.Ordinal) ? given : written;

    private static IEnumerable<PlanProblem> OutOfOrder(DraftDataset dataset)
    {
        var live = dataset.Rows.Where(row => row.Dropped is not { IsGiven: true, Value: true }).ToList();
        return live.Zip(live.Skip(1))
            .Where(pair => pair.Second.Skip < pair.First.Skip)
            .Select(pair => Problem(
                PlanProblemKind.Order,
                $"Line {pair.Second.Line}: its skip {pair.Second.Skip:N0} comes after {pair.First.Skip:N0} (line "
                + $"{pair.First.Line}). Sort the rows of {dataset.Name} by skip."));
    }

    private static PlanProblem Problem(PlanProblemKind kind, InvariantText text) => new(kind, [], text.Build());
}
