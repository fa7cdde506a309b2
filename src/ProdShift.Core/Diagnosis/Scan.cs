using System.Runtime.InteropServices;

namespace ProdShift.Core.Diagnosis;

/// <summary>Counts the jobs by the values of some attributes together; leaves that are masked do not count.</summary>
internal static class Scan
{
    /// <summary>The cells of these attributes.</summary>
    public static List<Cell> Cells(Leaves leaves, int[] attributes, bool[] masked)
    {
        var places = new PlaceMap(leaves, attributes);
        var cells = new List<Cell>();
        for (var leaf = 0; leaf < leaves.Length; leaf++)
        {
            if (masked[leaf] || places.Key(leaf) is not (> PlaceMap.NoKey and var key))
                continue;
            ref var place = ref places.At(key);
            if (place == 0)
            {
                cells.Add(new(attributes, leaf, default));
                place = cells.Count;
            }
            Add(cells, place, leaves[leaf]);
        }
        return cells;
    }

    /// <summary>Only the cells with at least so many failures: few, however many leaves there are.</summary>
    public static List<Cell> FailingCells(Leaves leaves, int[] attributes, bool[] masked, int leastFailed)
    {
        var places = new PlaceMap(leaves, attributes);
        var cells = Failing(leaves, attributes, masked, leastFailed, places);
        if (cells.Count == 0)
            return cells;
        for (var leaf = 0; leaf < leaves.Length; leaf++)
        {
            if (!masked[leaf] && places.Key(leaf) is > PlaceMap.NoKey and var key && places.Get(key) is < 0 and var place)
                Add(cells, -place, leaves[leaf]);
        }
        return cells;
    }

    /// <summary>
    /// The cells, still without their counts; the map holds for each key its failures, or its cell as a negative number.
    /// </summary>
    private static List<Cell> Failing(Leaves leaves, int[] attributes, bool[] masked, int leastFailed, PlaceMap places)
    {
        var cells = new List<Cell>();
        for (var leaf = 0; leaf < leaves.Length; leaf++)
        {
            if (masked[leaf] || leaves.Failed(leaf) == 0 || places.Key(leaf) is not (> PlaceMap.NoKey and var key))
                continue;
            ref var place = ref places.At(key);
            if (place < 0)
                continue;
            place += Math.Min(leaves.Failed(leaf), leastFailed);
            if (place >= leastFailed)
            {
                cells.Add(new(attributes, leaf, default));
                place = -cells.Count;
            }
        }
        return cells;
    }

    private static void Add(List<Cell> cells, int place, Counts counts)
    {
        ref var cell = ref CollectionsMarshal.AsSpan(cells)[place - 1];
        cell = cell with { Counts = cell.Counts + counts };
    }
}
