using System.Runtime.InteropServices;
using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Methods;

/// <summary>Jobs and failures of each value of an attribute.</summary>
internal static class Sums
{
    public static Dictionary<string, (int Total, int Failed)> By(string attribute, IEnumerable<Leaf> leaves)
    {
        var sums = new Dictionary<string, (int Total, int Failed)>();
        foreach (var leaf in leaves)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, leaf.Place[attribute], out _);
            sum = (sum.Total + leaf.Total, sum.Failed + leaf.Failed);
        }
        return sums;
    }
}
