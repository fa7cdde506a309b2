namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>Draws what goes wrong in a world: places with enough jobs, no two of them much the same.</summary>
internal static class Causes
{
    private const int LeastExpected = 8;
    private const int LeastOwnJobs = 8;
    private const double LargestPart = 0.4;

    /// <summary>What goes wrong together: two sites or two storage elements perhaps, but one black hole only.</summary>
    private static readonly CauseKind[] Joined =
    [
        CauseKind.Site, CauseKind.Site, CauseKind.Entry, CauseKind.Node,
        CauseKind.Storage, CauseKind.Storage, CauseKind.Jobscript, CauseKind.Stage,
    ];

    /// <summary>Null if these jobs leave no such choice. A black hole takes other jobs of its entry to itself.</summary>
    public static IReadOnlyList<Injection>? Draw(Dice dice, CauseKind kind, List<Job> jobs)
    {
        if (kind == CauseKind.Central)
            return [Ailment.Of(CauseKind.Central, dice).At(Where.Everything)];
        var causes = new List<Injection>();
        foreach (var one in Kinds(dice, kind))
        {
            if (DrawOne(dice, Ailment.Of(one, dice), jobs) is not { } cause)
                return null;
            causes.Add(cause);
        }
        var watched = jobs.Where(IsWatched).Select(job => job.Place).ToList();
        return causes.TrueForAll(cause => IsOwn(cause, causes, watched)) ? causes : null;
    }

    /// <summary>The hours that the scores are taken from: the first four after the onset.</summary>
    public static bool IsWatched(Job job) => job.Hour is >= World.Onset and < World.Onset + Case.NowHours;

    private static IEnumerable<CauseKind> Kinds(Dice dice, CauseKind kind) => kind switch
    {
        CauseKind.Two => dice.Some(Joined.Length, 2).Select(index => Joined[index]),
        CauseKind.Three => dice.Some(Joined.Length, 3).Select(index => Joined[index]),
        _ => [kind],
    };

    private static Injection? DrawOne(Dice dice, Ailment ailment, List<Job> jobs)
    {
        var watched = jobs.Where(IsWatched).Select(job => job.Place).ToList();
        var counts = watched.CountBy(ailment.Describe).ToList();
        foreach (var index in dice.Some(counts.Count, counts.Count))
        {
            var (where, count) = counts[index];
            if (ailment.Kind == CauseKind.Node)
            {
                if (BlackHole.Draw(dice, where, jobs) && Tell(where, jobs))
                    return ailment.At(where);
            }
            else if (count * ailment.Rate >= LeastExpected && count <= LargestPart * watched.Count && Tell(where, jobs))
            {
                return ailment.At(where);
            }
        }
        return null;
    }

    private static bool Tell(Where where, List<Job> jobs) =>
        Likeness.TellsApart(where, jobs.Where(IsWatched).Select(job => job.Place));

    /// <summary>At least half of its jobs, and enough of them, are struck by none of the other causes.</summary>
    private static bool IsOwn(Injection cause, List<Injection> causes, List<Place> watched)
    {
        var here = watched.Where(cause.Where.Holds).ToList();
        var own = here.Count(place => !causes.Exists(other => other != cause && other.Where.Holds(place)));
        return own >= LeastOwnJobs && own * 2 >= here.Count;
    }
}
