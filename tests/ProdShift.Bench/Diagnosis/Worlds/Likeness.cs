using System.Runtime.InteropServices;

namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>Whether the jobs of a combination are others than those of any single attribute value.</summary>
internal static class Likeness
{
    private const int LeastDifference = 8;

    /// <summary>
    /// At least eight jobs differ. The only entry of a site has the site's very jobs, which does no harm: the coarser is meant.
    /// </summary>
    public static bool TellsApart(Where where, IEnumerable<Place> places)
    {
        var here = 0;
        var counts = new Dictionary<(string Attribute, string Value), (int All, int Here)>();
        foreach (var place in places)
        {
            var holds = where.Holds(place);
            here += holds ? 1 : 0;
            foreach (var attribute in Place.Attributes)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (attribute, place[attribute]), out _);
                count = (count.All + 1, count.Here + (holds ? 1 : 0));
            }
        }
        return counts.All(other =>
            where.Equals(Where.Of(other.Key))
            || here + other.Value.All - 2 * other.Value.Here is var different
                && (different >= LeastDifference || (different == 0 && IsWithin(other.Key.Attribute, where))));
    }

    /// <summary>Entries are parts of sites, nodes parts of entries.</summary>
    private static bool IsWithin(string attribute, Where where) => attribute switch
    {
        "entry" => where.Pairs.Select(pair => pair.Attribute).SequenceEqual(["site"]),
        "node" => where.Pairs.Select(pair => pair.Attribute) is var named
            && (named.SequenceEqual(["site"]) || named.SequenceEqual(["entry"])),
        _ => false,
    };
}
