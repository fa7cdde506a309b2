using System.Globalization;

namespace ProdShift.Core.Campaigns.Plans.Requests;

/// <summary>What to change, from the words after /plan set or from the fields of its window.</summary>
public static class SetWords
{
    public const string State = "state";
    public const string Notes = "notes";
    public const string Workflow = "workflow";
    public const string Missing = "missing";

    /// <summary>"drop" or "restore".</summary>
    public const string Action = "action";

    private const string Example = "/plan set fd-mc-2024a 1-50,53 --state finished --notes checked on Monday";
    private const string Clear = "-";
    private static readonly char[] RangeDashes = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014'];
    private static readonly string[] Drop = ["drop", "dropped"];
    private static readonly string[] Restore = ["restore", "undrop"];

    /// <summary>The edit, or the field that is wrong and why. "-" takes a value away.</summary>
    public static (PlanEdit? Edit, string Field, string Wrong) Read(IReadOnlyDictionary<string, string> fields)
    {
        var (state, notes) = (Text(fields, State), Text(fields, Notes));
        if (state?.Length > PlanLimits.State)
            return (null, State, $"A state has at most {PlanLimits.State} characters.");
        if (notes?.Length > PlanLimits.Notes)
            return (null, Notes, $"Notes have at most {PlanLimits.Notes} characters; these have {notes.Length}.");
        var (workflow, missing) = (Text(fields, Workflow), Text(fields, Missing));
        if (Workflows(workflow) is not { } workflows)
            return (null, Workflow, $"\"{workflow}\" is no workflow id: write 1650, or 1650-1699 for as many rows.");
        if (missing is { Length: > 0 } && !int.TryParse(missing, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return (null, Missing, $"Missing replicas are a number, not \"{missing}\".");
        var action = Text(fields, Action) ?? "";
        var edit = new PlanEdit
        {
            State = state,
            Notes = notes,
            Workflows = workflow is null ? null : workflows,
            MissingReplicas = missing switch
            {
                null => null,
                "" => -1,
                _ => int.Parse(missing, CultureInfo.InvariantCulture),
            },
            Dropped = Is(Drop, action) ? true : Is(Restore, action) ? false : null,
        };
        return edit.IsEmpty
            ? (null, State, "Say what to change: a state, notes, a workflow, missing replicas, drop or restore.")
            : (edit, "", "");
    }

    internal static PlanRequest Parse(IReadOnlyList<string> rest)
    {
        if (rest.Count <= 1)
            return new PlanRequest.Window(PlanWindow.Set, rest.Count == 0 ? null : rest[0]);
        var read = RequestWords.Read(rest, State, Notes, Workflow, Missing);
        if (read.Wrong is not null)
            return new PlanRequest.Wrong(read.Wrong, Example);
        if (read.Plain is not [var name, .. var words])
            return new PlanRequest.Wrong("Say which campaign, and which rows.", Example);
        var rows = words.Where(word => !Is(["rows", "row"], word)).ToList();
        var fields = new Dictionary<string, string>(read.Options, StringComparer.OrdinalIgnoreCase);
        if (rows is [.., var last] && (Is(Drop, last) || Is(Restore, last)) && rows.Count > 1)
        {
            fields[Action] = last;
            rows.RemoveAt(rows.Count - 1);
        }
        if (RowSelection.Parse(string.Join(' ', rows)) is not { } selection)
        {
            return new PlanRequest.Wrong(
                $"\"{string.Join(' ', rows)}\" names no rows: write 1-50,53, or all, open, running, done, failed.", Example);
        }
        var (edit, _, wrong) = Read(fields);
        return edit is null ? new PlanRequest.Wrong(wrong, Example) : new PlanRequest.Set(name, selection, edit);
    }

    /// <summary>Null if the field was not given, empty if its value is to be taken away.</summary>
    private static string? Text(IReadOnlyDictionary<string, string> fields, string field)
    {
        if (!fields.TryGetValue(field, out var text) || Reports.OneLine.Of(text) is not { Length: > 0 } line)
            return null;
        return line == Clear ? "" : line;
    }

    /// <summary>"1650,1652-1654" one by one; null if it is no list of ids, or one of more than a plan's rows.</summary>
    private static List<int>? Workflows(string? text)
    {
        var ids = new List<int>();
        foreach (var part in (text ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split(RangeDashes, 2);
            if (!int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
                || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var to)
                || from < 1 || to < from || to - from >= PlanLimits.Rows - ids.Count)
            {
                return null;
            }
            ids.AddRange(Enumerable.Range(from, to - from + 1));
        }
        return ids;
    }

    private static bool Is(string[] words, string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
