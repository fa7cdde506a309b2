namespace ProdShift.Core.Campaigns.Plans.Sheets;

/// <summary>The cells of one row; what cannot be read is added to the problems, with its line and column.</summary>
internal sealed class RowCells(SheetHead head, SheetLine line, List<PlanProblem> problems)
{
    private const int LongestShown = 40;
    private static readonly string[] Yes = ["yes", "true", "1", "x", "dropped"];
    private static readonly string[] No = ["no", "false", "0"];
    private static readonly string[] ToTheEnd = ["end", "all", "-1"];

    /// <summary>Null if it has no skip or limit that can be read.</summary>
    public DraftRow? Row()
    {
        var before = problems.Count;
        var number = Whole(SheetColumn.Row, 1, int.MaxValue);
        var skip = Whole(SheetColumn.Skip, 0, PlanLimits.Files);
        var limit = Limit();
        var row = new DraftRow(line.Line, (int?)number.Value, skip.Value ?? 0, limit)
        {
            Output = Text(SheetColumn.Output),
            Workflow = Integer(SheetColumn.Workflow, 1),
            State = Text(SheetColumn.State),
            MissingReplicas = Integer(SheetColumn.Missing, 0),
            Notes = Text(SheetColumn.Notes),
            Replaces = Integer(SheetColumn.Replaces, 1),
            Dropped = Flag(SheetColumn.Dropped),
        };
        if (problems.Count == before && skip.Value is null)
            Wrong(SheetColumn.Skip, "is empty: say how many files come before the row's first, 0 for none");
        return problems.Count == before ? row : null;
    }

    /// <summary>A text as one line; "-" takes away what is there.</summary>
    public DraftCell<string> Text(SheetColumn column) => Raw(column) switch
    {
        "" => default,
        "-" => new(true, ""),
        var text => new(true, SheetText.Read(text)),
    };

    public long? Total() => Whole(SheetColumn.Total, 1, PlanLimits.Files).Value;

    public StepRuns? Phase()
    {
        if (Raw(SheetColumn.Phase) is not { Length: > 0 } text)
            return null;
        if (PlanWords.PhaseOf(text) is { } phase)
            return phase;
        Wrong(SheetColumn.Phase, $"is {Shown(text)}: tests, validation or production");
        return null;
    }

    /// <summary>Null for all to the end.</summary>
    private long? Limit()
    {
        var text = Raw(SheetColumn.Limit);
        if (ToTheEnd.Contains(text, StringComparer.OrdinalIgnoreCase) || SheetNumber.Read(text) == -1)
            return null;
        if (text.Length == 0)
            Wrong(SheetColumn.Limit, "is empty: write -1 for all files to the end");
        else if (SheetNumber.Read(text) is not (>= 1 and <= PlanLimits.Files))
            Wrong(SheetColumn.Limit, $"is {Shown(text)}: a whole number of 1 or more, or -1 for all to the end");
        return SheetNumber.Read(text);
    }

    private DraftCell<int?> Integer(SheetColumn column, int least)
    {
        var cell = Whole(column, least, int.MaxValue);
        return new(cell.IsGiven, (int?)cell.Value);
    }

    private DraftCell<long?> Whole(SheetColumn column, long least, long most)
    {
        var text = Raw(column);
        if (text.Length == 0)
            return default;
        if (text == "-")
            return new(true, null);
        if (SheetNumber.Read(text) is { } number && number >= least && number <= most)
            return new(true, number);
        Wrong(column, $"is {Shown(text)}: a whole number of {least} or more");
        return default;
    }

    private DraftCell<bool> Flag(SheetColumn column)
    {
        var text = Raw(column);
        if (Yes.Contains(text, StringComparer.OrdinalIgnoreCase))
            return new(true, true);
        if (text == "-" || No.Contains(text, StringComparer.OrdinalIgnoreCase))
            return new(true, false);
        if (text.Length > 0)
            Wrong(column, $"is {Shown(text)}: yes or no");
        return default;
    }

    private string Raw(SheetColumn column) => head.Cell(line, column)?.Trim() ?? "";

    private void Wrong(SheetColumn column, string what) => problems.Add(
        PlanProblem.Of(PlanProblemKind.Unreadable, $"Line {line.Line}: {SheetTitles.Of(column)} {what}."));

    private static string Shown(string text) => $"\"{Reports.OneLine.Of(text, LongestShown)}\"";
}
