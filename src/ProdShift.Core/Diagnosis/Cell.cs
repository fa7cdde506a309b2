namespace ProdShift.Core.Diagnosis;

/// <summary>
/// The jobs that have the values of one leaf in some attributes: a description of what may be at fault.
/// </summary>
internal readonly record struct Cell(int[] Attributes, int Leaf, Counts Counts)
{
    public bool Holds(Leaves leaves, int leaf)
    {
        foreach (var attribute in Attributes)
        {
            var codes = leaves.Column(attribute);
            if (codes[leaf] != codes[Leaf])
                return false;
        }
        return true;
    }

    /// <summary>Masks the leaves that it holds.</summary>
    public void Mask(Leaves leaves, bool[] masked)
    {
        for (var i = 0; i < masked.Length; i++)
            masked[i] |= Holds(leaves, i);
    }

    /// <summary>The same without an attribute, its jobs counted anew.</summary>
    public Cell Without(int attribute, Leaves leaves, bool[] masked)
    {
        var wider = this with { Attributes = [.. Attributes.Where(other => other != attribute)] };
        var sum = default(Counts);
        for (var i = 0; i < masked.Length; i++)
        {
            if (!masked[i] && wider.Holds(leaves, i))
                sum += leaves[i];
        }
        return wider with { Counts = sum };
    }
}
