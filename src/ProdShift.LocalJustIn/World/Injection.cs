namespace ProdShift.LocalJustIn.World;

/// <summary>Something that goes wrong by itself.</summary>
/// <param name="hits">The jobs that it may hit, as they start.</param>
/// <param name="fromHour">Of the demo; below 0 is before it.</param>
/// <param name="untilHour">From then on all is well again.</param>
/// <param name="part">So many of them it hits: over 0, at most 1.</param>
/// <param name="fate">What becomes of these.</param>
internal sealed class Injection(
    Func<Job, bool> hits, double fromHour, double untilHour, double part, Func<Chance, Fate> fate)
{
    private int _fitted;

    public Func<Chance, Fate> Fate => fate;

    /// <summary>Hits jobs in turn, not by chance, so that its part is exact.</summary>
    public bool Takes(Job job, double hour)
    {
        if (hour < fromHour || hour >= untilHour || !hits(job))
            return false;
        _fitted++;
        return Math.Floor(_fitted * part) > Math.Floor((_fitted - 1) * part);
    }
}
