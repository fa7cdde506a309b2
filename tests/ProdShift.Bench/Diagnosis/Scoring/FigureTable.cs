using System.Globalization;
using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Scoring;

/// <summary>What a shifter feels: false alerts, wrong places blamed, and how long it takes.</summary>
internal static class FigureTable
{
    public static void Print(Results results, IReadOnlyList<Watch> watches)
    {
        Row(watch => Part(watch.WithCauses.ToList(), world => world.IsExact), "exactly all causes of a world");
        Row(watch => Part(Correlated(watch), world => world.IsExact), "correlated site and storage apart");
        Row(watch => Part(watch.Of(CauseKind.Central), BlamesNoPlace), "central: no place is blamed");
        Row(watch => Part(watch.Of(CauseKind.TooFew), world => world.Named.Count == 0), "too few: nothing is named");
        Row(FalseAlerts, "false per 100 healthy workflow-days");
        Row(watch => HoursUntil(watch, 0.5), "hours until exact, median");
        Row(watch => HoursUntil(watch, 0.9), "hours until exact, nine tenths");
        Row(watch => watch.MillisecondsEach.ToString("F2", CultureInfo.InvariantCulture), "milliseconds each");

        void Row(Func<Watch, string> figure, string what) =>
            results.Say(DiagnosisBench.Piece, Columns.Line(what, watches.Select(figure)));
    }

    private static IEnumerable<Watched> Correlated(Watch watch) =>
        watch.Of(CauseKind.Site, CauseKind.Storage, CauseKind.Upload, CauseKind.Recovering)
            .Where(watched => Confounding.Is(watched.World));

    private static bool BlamesNoPlace(Watched world) => world.Named.All(Where.Everything.Equals);

    private static string Part(IEnumerable<Watched> worlds, Predicate<Watched> right)
    {
        var all = worlds.ToList();
        var part = 100.0 * all.Count(world => right(world)) / all.Count;
        return all.Count == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{part:F1} % of {all.Count}");
    }

    private static string FalseAlerts(Watch watch)
    {
        var healthy = watch.Of(CauseKind.Healthy).ToList();
        var days = healthy.Count * WorldMaker.WorkflowsEach * WorldMaker.HealthyHours / 24;
        return (100 * healthy.Sum(world => world.Alerts) / days).ToString("F1", CultureInfo.InvariantCulture);
    }

    /// <summary>The hours after which so many of the worlds had been answered exactly, of the six watched.</summary>
    private static string HoursUntil(Watch watch, double part)
    {
        var hours = watch.WithCauses.Select(world => world.FirstExact ?? int.MaxValue).Order().ToList();
        var hour = hours[(int)Math.Ceiling(part * hours.Count) - 1];
        return hour == int.MaxValue ? "never" : hour.ToString(CultureInfo.InvariantCulture);
    }
}
