using ProdShift.Core.Diagnosis;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// Why the jobs of a snapshot fail (<see cref="RootCause"/>): once for all of them, and for those that ended in the last few
/// hours against those before, since what began lately drowns in a whole day.
/// </summary>
public sealed class JobDiagnosis
{
    public const string Workflow = "workflow";

    /// <summary>Of its workflow, such as 1020/2: stages of other workflows have nothing in common with it.</summary>
    public const string Stage = "stage";

    public const string Site = "site";
    public const string Entry = "entry";
    public const string Storage = "storage";

    private const int MostCauses = 8;

    /// <summary>Of more, those with the most failures are told apart: the table of a large production stays small.</summary>
    private const int MostWorkflows = 100;

    /// <summary>Whole UTC hours that are lately, besides the running one.</summary>
    private static readonly int[] Lately = [3, 6, 12];

    private static readonly string[] Attributes = [Workflow, Stage, Site, Entry, Storage];

    /// <summary>Checks look again and again, so chance must be less likely than for one who asks once.</summary>
    private const double Significance = 0.001;

    private JobDiagnosis(
        IReadOnlyList<DatedCause> news, IReadOnlyList<DatedCause> all, DateTimeOffset? failsEverywhereSince) =>
        (News, All, FailsEverywhereSince) = (news, all, failsEverywhereSince);

    /// <summary>
    /// What began lately, the most certain first; of two of which one says the other more closely, the more certain alone.
    /// </summary>
    public IReadOnlyList<DatedCause> News { get; }

    /// <summary>The same with what stands out over the whole window.</summary>
    public IReadOnlyList<DatedCause> All { get; }

    /// <summary>The hour since which jobs fail everywhere, and did not before; null if they do not.</summary>
    public DateTimeOffset? FailsEverywhereSince { get; }

    public static JobDiagnosis Of(Snapshot now, RuleBook.Settings settings)
    {
        var jobs = now.Tallies.Where(tally => tally.Site.Length > 0).ToList();
        if (jobs.TrueForAll(tally => !tally.Outcome.Failed))
            return new([], [], null);
        var names = Names(jobs);
        var news = Lately.Where(hours => hours < settings.WindowHours)
            .Select(hours => Window.FirstHour(now.TakenAt).AddHours(-hours))
            .Where(from => jobs.Exists(tally => tally.Hour < from))
            .Select(from => (From: from, Result: Find(jobs, names, from, settings))).ToList();
        var late = news.SelectMany(one => Dated(one.Result, one.From)).ToList();
        return new(
            Distinct(late),
            Distinct(late.Concat(Dated(Find(jobs, names, null, settings), null))),
            news.Where(one => one.Result.Verdict == Verdict.Central).Max(one => (DateTimeOffset?)one.From));
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

    private static Dictionary<(int Workflow, int Stage), (string Workflow, string Stage)> Names(List<Tally> jobs)
    {
        var most = jobs.Where(tally => tally.Outcome.Failed).GroupBy(tally => tally.Workflow)
            .OrderByDescending(failures => failures.Sum(tally => (long)tally.Count)).ThenBy(failures => failures.Key)
            .Take(MostWorkflows).Select(failures => failures.Key).ToHashSet();
        return jobs.Where(tally => most.Contains(tally.Workflow)).Select(tally => (tally.Workflow, tally.Stage)).Distinct()
            .ToDictionary(
                stage => stage, stage => (Invariant($"{stage.Workflow}"), Invariant($"{stage.Workflow}/{stage.Stage}")));
    }

    private static IEnumerable<DatedCause> Dated(DiagnosisResult result, DateTimeOffset? from) =>
        result.Causes.Select(cause => new DatedCause(cause, from, result.Verdict == Verdict.Central));

    private static DiagnosisResult Find(
        List<Tally> jobs,
        Dictionary<(int Workflow, int Stage), (string Workflow, string Stage)> names,
        DateTimeOffset? from,
        RuleBook.Settings settings) =>
        RootCause.Find(Table(jobs, names, from), new()
        {
            MostCauses = MostCauses,
            Significance = Significance,
            LeastFailures = settings.LeastFailures,
            LeastEffect = Math.Clamp(settings.LeastEffect, 0.01, 1),
        });

    private static FailureTable Table(
        List<Tally> jobs, Dictionary<(int Workflow, int Stage), (string Workflow, string Stage)> names, DateTimeOffset? from)
    {
        var table = new FailureTable(Attributes);
        Span<int> codes = stackalloc int[Attributes.Length];
        foreach (var tally in jobs)
        {
            var named = names.TryGetValue((tally.Workflow, tally.Stage), out var name);
            codes[0] = named ? table.Code(0, name.Workflow) : FailureTable.NotTold;
            codes[1] = named ? table.Code(1, name.Stage) : FailureTable.NotTold;
            codes[2] = table.Code(2, tally.Site);
            codes[3] = table.Code(3, tally.Entry);
            codes[4] = table.Code(4, Places.HasStorage(tally) ? tally.Storage : "");
            table.Add(codes, tally.Count, tally.Outcome.Failed ? tally.Count : 0, before: tally.Hour < from);
        }
        return table;
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
