namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>Draws labelled worlds. The same seed and kind give the same world.</summary>
internal static class WorldMaker
{
    /// <summary>How long a world is watched after the onset; a healthy one for a day.</summary>
    public const int WatchedHours = 6;
    public const int HealthyHours = 24;

    private const int LeastFailures = 6;
    private const double FewestPerHour = 40;
    private const double MostPerHour = 400;

    /// <summary>Draws until a world has a place that its jobs tell from any other, for something to be wrong with.</summary>
    public static World Make(CauseKind kind, int seed)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (Try(kind, seed, new Dice(HashOf(kind, seed, attempt))) is { } world)
                return world;
        }
    }

    private static World? Try(CauseKind kind, int seed, Dice dice)
    {
        var grid = Grid.Draw(dice);
        var hours = World.Onset + (kind == CauseKind.Healthy ? HealthyHours : WatchedHours);
        var few = kind == CauseKind.TooFew && dice.Chance(0.5);
        var perHour = few ? 1.5 : FewestPerHour * Math.Pow(MostPerHour / FewestPerHour, dice.Part());
        var jobs = new Traffic(dice, grid).Jobs(hours, perHour).ToList();
        var causes = kind switch
        {
            CauseKind.Healthy => [],
            CauseKind.TooFew => FewJobs.Draw(dice, jobs, few),
            _ => Causes.Draw(dice, kind, jobs),
        };
        if (causes is null)
            return null;
        IReadOnlyList<Where> label = kind == CauseKind.TooFew ? [] : [.. causes.Select(cause => cause.Where)];
        var world = new World(kind, seed, label, Outcomes.Draw(dice, grid, jobs, causes));
        return IsSeen(world) ? world : null;
    }

    /// <summary>Each cause has failed some jobs by the time that the scores are taken.</summary>
    private static bool IsSeen(World world)
    {
        var scored = world.At(Case.NowHours);
        return world.Label.All(where => scored.Of(where).Failed >= LeastFailures);
    }

    /// <summary>Unlike HashCode it is the same in every process.</summary>
    private static int HashOf(CauseKind kind, int seed, int attempt) => unchecked((seed * 31 + (int)kind) * 1_000_003 + attempt);
}
