using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Scoring;

/// <summary>
/// A site's entry and "this entry at this site" are the same jobs: what a contender names is freed of attributes that take no
/// jobs away, the finer ones first, so that a way of putting it is never held against it.
/// </summary>
internal static class Shortest
{
    private static readonly string[] FinestFirst = ["node", "entry", "stage", "storage", "site", "workflow"];

    public static Where Of(Where where, Case @case)
    {
        var total = @case.Of(where).Total;
        foreach (var attribute in FinestFirst)
        {
            var shorter = where.Without(attribute);
            if (shorter != Where.Everything && @case.Of(shorter).Total == total)
                where = shorter;
        }
        return where;
    }
}
