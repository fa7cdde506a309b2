namespace ProdShift.Core.Campaigns.Plans.Sheets;

/// <summary>A record of a table as it came, and the line of the file where it begins, counted from 1.</summary>
public sealed record SheetLine(int Line, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}
