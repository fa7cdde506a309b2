namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>Whether a site and a storage element could be mistaken for each other in a world.</summary>
internal static class Confounding
{
    private const double LeastPart = 0.4;

    /// <summary>Two fifths or more of the jobs of the one cause, a site or storage, are those of one of the other.</summary>
    public static bool Is(World world)
    {
        var other = world.Label[0].Pairs.Single().Attribute == "site" ? "storage" : "site";
        var here = world.At(Case.NowHours).Now.Where(leaf => world.Label[0].Holds(leaf.Place)).ToList();
        return here.GroupBy(leaf => leaf.Place[other]).Max(leaves => leaves.Sum(leaf => leaf.Total))
            >= LeastPart * here.Sum(leaf => leaf.Total);
    }
}
