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
        Row(watch => FalseAlerts(watch).ToString("F1", CultureInfo.InvariantCulture), "false per 100 healthy workflow-days");
        Row(watch => HoursUntil(watch, 0.5), "hours until exact, median");
        Row(watch => HoursUntil(watch, 0.9), "hours until exact, nine tenths");
        Row(watch => watch.MillisecondsEach.ToString("F2", CultureInfo.InvariantCulture), "milliseconds each");

        void Row(Func<Watch, string> figure, string what) =>
            results.Say(DiagnosisBench.Piece, Columns.Line(what, watches.Select(figure)));
    }

    /// <summary>Whether one contender, which is ours, is as good as it should be.</summary>
    public static void Judge(Results results, Watch watch)
    {
        var named = 100 * Score.Of(watch.WithCauses).Recall;
        results.Judge(DiagnosisBench.Piece, $"{watch.Name}: causes named exactly: {named:F1} %", ">= 95 %", named >= 95);
        var apart = Correlated(watch).ToList();
        var right = apart.Count(world => world.IsExact);
        results.Judge(
            DiagnosisBench.Piece,
            $"{watch.Name}: correlated site and storage told apart: {right} of {apart.Count}",
            ">= 90 %",
            right >= 0.9 * apart.Count);
        var wrong = FalseAlerts(watch);
        results.Judge(
            DiagnosisBench.Piece, $"{watch.Name}: false per 100 healthy workflow-days: {wrong:F1}", "<= 1", wrong <= 1);
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

    private static double FalseAlerts(Watch watch)
    {
        var healthy = watch.Of(CauseKind.Healthy).ToList();
        var days = healthy.Count * Grid.WorkflowCount * WorldMaker.HealthyHours / 24;
        return 100.0 * healthy.Sum(world => world.Alerts) / days;
    }

    /// <summary>The hours after which so many of the worlds had been answered exactly, of the six watched.</summary>
    private static string HoursUntil(Watch watch, double part)
    {
        var hours = watch.WithCauses.Select(world => world.FirstExact ?? int.MaxValue).Order().ToList();
        var hour = hours[(int)Math.Ceiling(part * hours.Count) - 1];
        return hour == int.MaxValue ? "never" : hour.ToString(CultureInfo.InvariantCulture);
    }
}
