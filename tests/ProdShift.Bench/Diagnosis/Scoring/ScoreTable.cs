namespace ProdShift.Bench.Diagnosis.Scoring;

/// <summary>Precision, recall and F1 of each kind of cause.</summary>
internal static class ScoreTable
{
    public static void Print(Results results, IReadOnlyList<Watch> watches)
    {
        results.Say(DiagnosisBench.Piece, Columns.Line("precision, recall, F1", watches.Select(watch => watch.Name)));
        foreach (var kind in watches[0].WithCauses.Select(watched => watched.World.Kind).Distinct())
            PrintRow(results, kind.ToString(), watches.Select(watch => watch.Of(kind)));
        PrintRow(results, "all causes", watches.Select(watch => watch.WithCauses));
    }

    private static void PrintRow(Results results, string name, IEnumerable<IEnumerable<Watched>> cells) =>
        results.Say(DiagnosisBench.Piece, Columns.Line(name, cells.Select(cell => Score.Of(cell).ToString())));
}
