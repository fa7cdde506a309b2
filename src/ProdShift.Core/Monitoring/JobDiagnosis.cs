using ProdShift.Core.Diagnosis;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// Why the jobs of a snapshot fail (<see cref="RootCause"/>): once for all of them, and for those that ended in the last few
/// hours against those before, since what began lately drowns in a whole day.
/// </summary>
public sealed class JobDiagnosis
{
    public const string Workflow = "workflow";

    /// <summary>A stage is one of its workflow, such as 1020/2: stages of other workflows have nothing in common with it.</summary>
    public const string Stage = "stage";

    public const string Site = "site";
    public const string Entry = "entry";
    public const string Storage = "storage";

    private const int MostCauses = 8;

    /// <summary>Whole UTC hours that are lately, besides the running one.</summary>
    private static readonly int[] Lately = [3, 6, 12];

    private static readonly string[] Attributes = [Workflow, Stage, Site, Entry, Storage];

    /// <summary>Every check looks anew, a hundred times a day, so chance must be less likely than for one who asks once.</summary>
    private const double Significance = 0.001;

    private JobDiagnosis(IReadOnlyList<DatedCause> news, IReadOnlyList<DatedCause> all) => (News, All) = (news, all);

    /// <summary>
    /// What began lately, the most certain first; of two of which one says the other more closely, the more certain alone.
    /// </summary>
    public IReadOnlyList<DatedCause> News { get; }

    /// <summary>The same with what stands out over the whole window.</summary>
    public IReadOnlyList<DatedCause> All { get; }

    public static JobDiagnosis Of(Snapshot now, RuleBook.Settings settings)
    {
        var jobs = now.Tallies.Where(tally => tally.Site.Length > 0).ToList();
        if (jobs.TrueForAll(tally => !tally.Outcome.Failed))
            return new([], []);
        var news = Lately.Where(hours => hours < settings.WindowHours)
            .SelectMany(hours => Since(now, jobs, hours, settings)).ToList();
        return new(Distinct(news), Distinct(news.Concat(Find(jobs, null, settings))));
    }

    private static List<DatedCause> Distinct(IEnumerable<DatedCause> found)
    {
        var causes = new List<DatedCause>();
        foreach (var cause in found.OrderBy(cause => cause.Cause.PValue))
        {
            if (!causes.Exists(known => Nests(known.Cause, cause.Cause)))
                causes.Add(cause);
        }
        return causes;
    }

    private static IEnumerable<DatedCause> Since(Snapshot now, List<Tally> jobs, int hours, RuleBook.Settings settings)
    {
        var from = Window.FirstHour(now.TakenAt).AddHours(-hours);
        return jobs.Exists(tally => tally.Hour < from) ? Find(jobs, from, settings) : [];
    }

    private static IEnumerable<DatedCause> Find(List<Tally> jobs, DateTimeOffset? from, RuleBook.Settings settings)
    {
        var table = new FailureTable(Attributes);
        foreach (var tally in jobs)
        {
            string[] values =
            [
                FormattableString.Invariant($"{tally.Workflow}"),
                FormattableString.Invariant($"{tally.Workflow}/{tally.Stage}"),
                tally.Site,
                tally.Entry,
                Places.HasStorage(tally) ? tally.Storage : "",
            ];
            table.Add(values, tally.Count, tally.Outcome.Failed ? tally.Count : 0, before: tally.Hour < from);
        }
        var result = RootCause.Find(table, new()
        {
            MostCauses = MostCauses,
            Significance = Significance,
            LeastFailures = settings.LeastFailures,
            LeastEffect = Math.Clamp(settings.LeastEffect, 0.01, 1),
        });
        return result.Causes.Select(cause => new DatedCause(cause, from, result.Verdict == Verdict.Central));
    }

    private static bool Nests(Cause known, Cause other) =>
        known.Where.All(other.Where.Contains) || other.Where.All(known.Where.Contains);
}

/// <summary>
/// A cause among the jobs that ended from an hour on, compared with those before; without an hour, among all jobs.
/// </summary>
/// <param name="Cause">The cause.</param>
/// <param name="From">The first hour that counts as now.</param>
/// <param name="InOutage">All else fails too since then, though less.</param>
public sealed record DatedCause(Cause Cause, DateTimeOffset? From, bool InOutage);
