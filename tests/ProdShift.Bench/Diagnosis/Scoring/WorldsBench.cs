using ProdShift.Bench.Diagnosis.Methods;
using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Scoring;

/// <summary>All contenders in the same worlds, as many of each kind as asked for.</summary>
internal static class WorldsBench
{
    public static void Run(BenchOptions options, Results results)
    {
        results.Say(DiagnosisBench.Piece, $"-- {options.Worlds} worlds of each kind, drawn with --seed {options.Seed}");
        var watches = Contender.All.Select(contender => new Watch(contender)).ToList();
        foreach (var kind in Enum.GetValues<CauseKind>())
        {
            var count = kind == CauseKind.Healthy ? 2 * options.Worlds : options.Worlds;
            for (var number = 0; number < count; number++)
                Add(WorldMaker.Make(kind, options.Seed + number), watches);
        }
        ScoreTable.Print(results, watches);
        FigureTable.Print(results, watches);
        FigureTable.Judge(results, watches[0]);
    }

    private static void Add(World world, List<Watch> watches)
    {
        var hours = world.Kind == CauseKind.Healthy ? WorldMaker.HealthyHours : WorldMaker.WatchedHours;
        var cases = Enumerable.Range(1, hours).Select(world.At).ToList();
        foreach (var watch in watches)
            watch.Add(world, cases);
    }
}
