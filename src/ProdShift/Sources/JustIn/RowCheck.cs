namespace ProdShift.Sources.JustIn;

/// <summary>What no honest justIN would send: null for a row that may be believed, else what is wrong with the answer.</summary>
internal static class RowCheck
{
    public const string Malformed = "justIN's answer was malformed";
    public const string FilterDropped = "justIN dropped our filter and answered with other rows than those asked for";

    private const int LongestText = 4096;
    private const int HighestStage = 255;
    private const int MostFiles = 100_000_000;

    public static string? Of(WorkflowRow? row)
    {
        if (row is null || row.WorkflowId <= 0)
            return $"{Malformed}: a workflow without a number";
        if (IsLong(row.Description) || IsLong(row.State) || IsLong(row.ScopeName))
            return $"{Malformed}: a text over {LongestText} characters";
        return row.FilesProcessed is < 0 or > MostFiles || row.FilesTotal is < 0 or > MostFiles
            ? $"{Malformed}: an impossible number of files"
            : null;
    }

    public static string? Of(EventRow? row, EventQuery asked)
    {
        if (row is null || row.EventId <= 0 || row.EventTime is null || row.WorkflowId < 0)
            return $"{Malformed}: an event without its id, its time or its workflow";
        if (row.StageId is < 0 or > HighestStage || row.JobscriptExit is < -255 or > 255)
            return $"{Malformed}: an impossible stage or exit code";
        if (new[] { row.JobsubId, row.SiteName, row.EntryName, row.RseName, row.EventTypeName }.Any(IsLong))
            return $"{Malformed}: a text over {LongestText} characters";
        return asked.Matches(row) ? null : FilterDropped;
    }

    private static bool IsLong(string? text) => text?.Length > LongestText;
}
