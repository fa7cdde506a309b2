using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Scoring;

/// <summary>
/// A site, its only entry, and "this entry at this site" are the same jobs: what a contender names is put in the fewest and
/// coarsest words that mean the same jobs, so that a way of putting it is never held against it.
/// </summary>
internal static class Shortest
{
    private static readonly string[] FinestFirst = ["node", "entry", "stage", "storage", "site", "workflow"];
    private static readonly (string Part, string Whole)[] Nested = [("node", "entry"), ("entry", "site")];

    public static Where Of(Where where, Case @case)
    {
        var total = @case.Of(where).Total;
        foreach (var attribute in FinestFirst)
            where = Prefer(where.Without(attribute));
        foreach (var (part, whole) in Nested)
            where = Prefer(Coarser(where, part, whole, @case));
        return where;

        Where Prefer(Where other) => other.Pairs.Count > 0 && @case.Of(other).Total == total ? other : where;
    }

    /// <summary>With the whole site instead of its entry, say.</summary>
    private static Where Coarser(Where where, string part, string whole, Case @case) =>
        where.Pairs.Any(pair => pair.Attribute == part)
        && @case.Now.FirstOrDefault(leaf => where.Holds(leaf.Place)) is { } leaf
            ? Where.Of([.. where.Without(part).Without(whole).Pairs, (whole, leaf.Place[whole])])
            : where;
}
