namespace ProdShift.Core.Campaigns.Plans.Requests;

/// <summary>What a user asks with /plan. Where the campaign's name is null, a window asks for it.</summary>
public abstract record PlanRequest
{
    /// <param name="Name">The campaign.</param>
    /// <param name="Filter">A dataset or a part of its name, rows ("1-50"), a word for their state; empty for all.</param>
    public sealed record Show(string Name, string Filter) : PlanRequest;

    public sealed record Add(string Name, PlanWish Wish) : PlanRequest;

    public sealed record Set(string Name, RowSelection Rows, PlanEdit Edit) : PlanRequest;

    public sealed record Undo(string Name) : PlanRequest;

    public sealed record History(string Name) : PlanRequest;

    public sealed record Export(string Name) : PlanRequest;

    /// <summary>The rows are null for those that are to be submitted.</summary>
    public sealed record Commands(string Name, RowSelection? Rows) : PlanRequest;

    /// <summary>A window is wanted: for add, set or import.</summary>
    public sealed record Window(PlanWindow Kind, string? Name) : PlanRequest;

    public sealed record Help : PlanRequest;

    /// <summary>What is wrong, and an example that would be right; both plain text that holds the user's own words.</summary>
    public sealed record Wrong(string What, string Example) : PlanRequest;

    public static PlanRequest Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var verb, .. var rest])
            return new Window(PlanWindow.Add, null);
        return verb.ToLowerInvariant() switch
        {
            "add" => AddWords.Parse(text, rest),
            "set" => SetWords.Parse(rest),
            "import" when rest.Length <= 1 => new Window(PlanWindow.Import, rest.FirstOrDefault()),
            "import" => new Wrong("The table goes into the window that opens.", "/plan import fd-mc-2024a"),
            "show" when rest is [var name, .. var filter] => new Show(name, string.Join(' ', filter.SkipWhile(IsRows))),
            "commands" when rest is [var name, .. var rows] => Of(name, [.. rows.SkipWhile(IsRows)]),
            "undo" when rest is [var name] => new Undo(name),
            "history" when rest is [var name] => new History(name),
            "export" when rest is [var name] => new Export(name),
            "show" or "commands" or "undo" or "history" or "export" =>
                new Wrong("Say which campaign, in one word.", $"/plan {verb.ToLowerInvariant()} fd-mc-2024a"),
            "help" => new Help(),
            _ => new Wrong(
                $"There is no \"{verb}\": use show, add, set, undo, history, import, export, commands or help.",
                "/plan show fd-mc-2024a"),
        };
    }

    private static PlanRequest Of(string name, IReadOnlyList<string> rows)
    {
        if (rows.Count == 0)
            return new Commands(name, null);
        return RowSelection.Parse(string.Join(' ', rows)) is { } selection
            ? new Commands(name, selection)
            : new Wrong($"\"{string.Join(' ', rows)}\" names no rows.", $"/plan commands {name} 1-50");
    }

    private static bool IsRows(string word) =>
        word.Equals("rows", StringComparison.OrdinalIgnoreCase) || word.Equals("row", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The windows of /plan.</summary>
public enum PlanWindow
{
    Add,
    Set,
    Import,
}
