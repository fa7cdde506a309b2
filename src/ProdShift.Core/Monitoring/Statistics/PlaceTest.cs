namespace ProdShift.Core.Monitoring.Statistics;

/// <summary>
/// Which places fail more than others: significantly (<see cref="FisherExact"/>, <see cref="BenjaminiHochberg"/>), often enough
/// and by enough. Places are compared within strata only, so what fails everywhere blames no place.
/// </summary>
public static class PlaceTest
{
    /// <summary>Jobs of one stratum at one place, all with the same outcome.</summary>
    public readonly record struct Jobs<TStratum, TPlace>(TStratum Stratum, TPlace Place, int Count, bool Failed);

    public sealed record Settings(double FalseDiscoveryRate, int LeastFailures, double LeastEffect);

    /// <summary>
    /// The places to blame, in no order. Places without jobs elsewhere to compare with are not tested. The jobs come in batches,
    /// each of which holds all jobs of its strata, so that what is kept of millions of jobs stays small.
    /// </summary>
    public static IReadOnlyList<BadPlace<TPlace>> Find<TStratum, TPlace>(
        IEnumerable<IEnumerable<Jobs<TStratum, TPlace>>> batches, Settings settings)
        where TStratum : notnull
        where TPlace : notnull
    {
        var tested = Strata(batches).Where(place => place.Value.Exists(stratum => stratum.Compares)).ToList();
        var chances = BenjaminiHochberg.Adjust([.. tested.Select(place => FisherExact.PValue(place.Value))]);
        return
        [
            .. tested.Where((place, index) => chances[index] <= settings.FalseDiscoveryRate
                    && place.Value.Where(stratum => stratum.Compares).Sum(s => s.FailuresHere) >= settings.LeastFailures
                    && Effect(place.Value) >= settings.LeastEffect)
                .Select(place => Count(place.Key, place.Value)),
        ];
    }

    /// <summary>
    /// How much more of the jobs fail here than elsewhere: the difference of the two fractions (-1 to 1), averaged over the
    /// strata with the weights of Mantel and Haenszel; 0 where nothing compares.
    /// </summary>
    public static double Effect(IEnumerable<Stratum> strata)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var stratum in strata.Where(stratum => stratum.Compares))
        {
            var weight = (double)stratum.JobsHere * stratum.JobsElsewhere / stratum.Jobs;
            var here = (double)stratum.FailuresHere / stratum.JobsHere;
            sum += weight * (here - (double)stratum.FailuresElsewhere / stratum.JobsElsewhere);
            weights += weight;
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private static Dictionary<TPlace, List<Stratum>> Strata<TStratum, TPlace>(
        IEnumerable<IEnumerable<Jobs<TStratum, TPlace>>> batches)
        where TStratum : notnull
        where TPlace : notnull
    {
        var places = new Dictionary<TPlace, List<Stratum>>();
        foreach (var batch in batches)
            AddStrata(batch, places);
        return places;
    }

    private static void AddStrata<TStratum, TPlace>(
        IEnumerable<Jobs<TStratum, TPlace>> batch, Dictionary<TPlace, List<Stratum>> places)
        where TStratum : notnull
        where TPlace : notnull
    {
        var all = new Dictionary<TStratum, (long Jobs, long Failures)>();
        var cells = new Dictionary<(TStratum Stratum, TPlace Place), (long Jobs, long Failures)>();
        foreach (var group in batch.Where(group => group.Count > 0))
        {
            Add(all, group.Stratum, group.Count, group.Failed);
            Add(cells, (group.Stratum, group.Place), group.Count, group.Failed);
        }
        foreach (var ((stratum, place), here) in cells)
        {
            if (!places.TryGetValue(place, out var strata))
                places[place] = strata = [];
            strata.Add(Join(all[stratum], here));
        }
    }

    private static void Add<TKey>(Dictionary<TKey, (long Jobs, long Failures)> counts, TKey key, int count, bool failed)
        where TKey : notnull
    {
        var (jobs, failures) = counts.GetValueOrDefault(key);
        counts[key] = (jobs + count, failures + (failed ? count : 0));
    }

    private static Stratum Join((long Jobs, long Failures) all, (long Jobs, long Failures) here) =>
        new(all.Jobs, all.Failures, here.Jobs, here.Failures);

    private static BadPlace<TPlace> Count<TPlace>(TPlace place, List<Stratum> strata) =>
        new(
            place,
            strata.Sum(stratum => stratum.JobsHere),
            strata.Sum(stratum => stratum.FailuresHere),
            strata.Sum(stratum => stratum.JobsElsewhere),
            strata.Sum(stratum => stratum.FailuresElsewhere));
}
