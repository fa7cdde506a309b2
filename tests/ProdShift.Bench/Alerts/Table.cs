namespace ProdShift.Bench.Alerts;

/// <summary>Prints the contenders' figures side by side; the targets are the first one's, which is the bot.</summary>
internal static class Table
{
    public static void Print(Results results, string title, IReadOnlyList<Column> columns)
    {
        results.Say(AlertsBench.Piece, $"-- {title}");
        foreach (var column in columns.Where(column => column.NotRun is not null))
            results.NotRun(AlertsBench.Piece, $"{column.Contender}: {column.NotRun}");
        var run = columns.Where(column => column.NotRun is null).ToList();
        if (run.Count == 0)
            return;
        results.Say(AlertsBench.Piece, Line("", run.Select(column => column.Contender)));
        for (var row = 0; row < run[0].Figures.Count; row++)
            PrintRow(results, columns[0], run, row);
    }

    private static void PrintRow(Results results, Column judged, IReadOnlyList<Column> run, int row)
    {
        var text = Line(run[0].Figures[row].What, run.Select(column => column.Figures[row].Value));
        if (judged.NotRun is null && judged.Figures[row] is { Target: { } target } figure)
            results.Judge(AlertsBench.Piece, text, target, figure.Kept);
        else
            results.Say(AlertsBench.Piece, text);
    }

    private static string Line(string what, IEnumerable<string> values) =>
        $"{what,-32}{string.Concat(values.Select(value => $"{value,-27}"))}";
}
