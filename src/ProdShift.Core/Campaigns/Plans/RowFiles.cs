namespace ProdShift.Core.Campaigns.Plans;

/// <summary>Which files of a dataset a row takes, counted from 0 and in the dataset's order.</summary>
public static class RowFiles
{
    /// <summary>The file after the last one that the row takes; may lie behind the dataset's last.</summary>
    public static long End(this PlanRow row, long totalFiles) =>
        row.Limit is { } limit ? row.Skip + limit : Math.Max(row.Skip, totalFiles);

    /// <summary>The files that the row takes and the dataset has.</summary>
    public static long Count(this PlanRow row, long totalFiles) =>
        Math.Max(0, Math.Min(row.End(totalFiles), totalFiles) - row.Skip);

    /// <summary>
    /// The dataset's files behind the row's last (the column Remaining of the LBL2 table: 14784, 13784, 8784, 3784, 0).
    /// </summary>
    public static long Remaining(this PlanRow row, long totalFiles) => Math.Max(0, totalFiles - row.End(totalFiles));
}
