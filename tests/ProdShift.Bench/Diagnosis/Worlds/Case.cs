namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>What a diagnosis is given: the jobs of the last hours, and those of the time before.</summary>
internal sealed record Case(IReadOnlyList<Leaf> Now, IReadOnlyList<Leaf> Before)
{
    public const int NowHours = 4;
    public const int BeforeHours = 24;

    /// <summary>How many of the jobs of such a "before" are to be expected in a "now".</summary>
    public const double Expected = (double)NowHours / BeforeHours;

    public (int Total, int Failed) Of(Where where) => Sum(Now.Where(leaf => where.Holds(leaf.Place)));

    public static (int Total, int Failed) Sum(IEnumerable<Leaf> leaves)
    {
        var (total, failed) = (0, 0);
        foreach (var leaf in leaves)
            (total, failed) = (total + leaf.Total, failed + leaf.Failed);
        return (total, failed);
    }
}
