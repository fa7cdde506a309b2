using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Plans.Sheets;

/// <summary>
/// What stands above the rows that follow: the columns, and what a title such as "Input Dataset -- HD, nu   Total Files: 20784"
/// says of the dataset.
/// </summary>
internal sealed partial class SheetHead
{
    private IReadOnlyDictionary<SheetColumn, int>? _columns;

    public bool HasColumns => _columns is not null;

    public string Dataset { get; private set; } = "";

    public long? TotalFiles { get; private set; }

    public StepRuns? Phase { get; private set; }

    public string? Cell(SheetLine line, SheetColumn column) =>
        _columns!.TryGetValue(column, out var at) && at < line.Cells.Count ? line.Cells[at] : null;

    /// <summary>True if the line is a title or has the columns' titles, and no row.</summary>
    public bool Takes(SheetLine line) => !IsRow(line) && (TakesColumns(line) || TakesTitle(line));

    /// <summary>A row's notes may say "total files: 300", too.</summary>
    private bool IsRow(SheetLine line) =>
        HasColumns && SheetNumber.Read(Cell(line, SheetColumn.Skip) ?? "") is not null
        && Cell(line, SheetColumn.Limit) is { Length: > 0 };

    private bool TakesColumns(SheetLine line)
    {
        var found = new Dictionary<SheetColumn, int>();
        for (var at = 0; at < line.Cells.Count; at++)
        {
            if (SheetTitles.Find(line.Cells[at]) is { } column)
                found.TryAdd(column, at);
        }
        if (!found.ContainsKey(SheetColumn.Skip) || !found.ContainsKey(SheetColumn.Limit))
            return false;
        // The LBL2 table says over the column of its samples which sample it is.
        if (Dataset.Length == 0 && !found.ContainsKey(SheetColumn.Dataset) && !found.ContainsValue(0))
            Dataset = SheetText.Read(line.Cells[0]);
        _columns = found;
        return true;
    }

    private bool TakesTitle(SheetLine line)
    {
        var (dataset, total, phase) = ("", (long?)null, (StepRuns?)null);
        foreach (var cell in line.Cells)
        {
            if (TitleOfDataset().Match(cell) is { Success: true } name)
                dataset = SheetText.Read(name.Groups[1].Value);
            if (TitleOfTotal().Match(cell) is { Success: true } files)
                total = SheetNumber.Read(files.Groups[1].Value);
            if (TitleOfPhase().Match(cell) is { Success: true } purpose)
                phase = PlanWords.PhaseOf(purpose.Groups[1].Value);
        }
        if (dataset.Length == 0 && total is null && phase is null)
            return false;
        if (dataset.Length > 0)
            (Dataset, TotalFiles, Phase) = (dataset, total, phase);
        else
            (TotalFiles, Phase) = (total ?? TotalFiles, phase ?? Phase);
        return true;
    }

    [GeneratedRegex(@"^\s*input dataset\s*[-:=\u2013\u2014]+\s*(.+?)(?:\s+total files.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex TitleOfDataset();

    [GeneratedRegex(@"\btotal files\s*[:=]\s*([0-9][0-9,.' _]*)", RegexOptions.IgnoreCase)]
    private static partial Regex TitleOfTotal();

    [GeneratedRegex(@"^\s*phase\s*[:=]\s*(.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex TitleOfPhase();
}
