namespace ProdShift.Core.Campaigns.Plans.Sheets;

/// <summary>The columns of a plan's table: those of the LBL2 table of the tutorial, and what else a plan has.</summary>
public enum SheetColumn
{
    Row,
    Dataset,
    Total,
    Phase,
    Output,
    Skip,
    Limit,
    Remaining,
    Workflow,
    State,
    Missing,
    Notes,
    Replaces,
    Dropped,
    Command,
}

/// <summary>Titles of the columns, as they are written, and as people spell them.</summary>
public static class SheetTitles
{
    private static readonly (SheetColumn Column, string Title, string[] Others)[] All =
    [
        (SheetColumn.Row, "Row", ["no", "nr", "number", "rownumber", "#"]),
        (SheetColumn.Dataset, "Input Dataset", ["dataset", "input", "inputds", "inputdatasetname"]),
        (SheetColumn.Total, "Total Files", ["total", "files", "nfiles", "totalnumberoffiles"]),
        (SheetColumn.Phase, "Phase", ["step", "purpose", "sample"]),
        (SheetColumn.Output, "Output Dataset", ["output", "outputdatasettemplate", "outputtemplate", "outputds"]),
        (SheetColumn.Skip, "Skip", ["offset", "from"]),
        (SheetColumn.Limit, "Limit", ["count", "nfilesperworkflow"]),
        (SheetColumn.Remaining, "Remaining", ["remainingfiles", "left"]),
        (SheetColumn.Workflow, "Workflow ID", ["workflow", "wf", "wfid", "justinid", "justinworkflow", "workflownumber"]),
        (SheetColumn.State, "State", ["status"]),
        (SheetColumn.Missing, "Missing Replicas", ["missing", "missingreplica", "replicasmissing"]),
        (SheetColumn.Notes, "Notes", ["note", "comment", "comments", "remarks"]),
        (SheetColumn.Replaces, "Replaces", ["replacesworkflow", "replacedworkflow", "resubmissionof"]),
        (SheetColumn.Dropped, "Dropped", ["drop"]),
        (SheetColumn.Command, "Command", ["template", "commandtemplate", "justincommand"]),
    ];

    private static readonly Dictionary<string, SheetColumn> ByWord = All
        .SelectMany(entry => entry.Others.Append(Word(entry.Title)).Select(word => (word, entry.Column)))
        .ToDictionary(entry => entry.word, entry => entry.Column);

    /// <summary>The titles in the order in which a plan is written.</summary>
    public static IReadOnlyList<string> Written { get; } = [.. All.Select(entry => entry.Title)];

    public static string Of(SheetColumn column) => All.First(entry => entry.Column == column).Title;

    /// <summary>In capitals or not, with blanks, dashes and underscores or without.</summary>
    public static SheetColumn? Find(string title) => ByWord.TryGetValue(Word(title), out var column) ? column : null;

    private static string Word(string title) =>
        string.Concat(title.Where(c => char.IsLetterOrDigit(c) || c == '#')).ToLowerInvariant();
}
