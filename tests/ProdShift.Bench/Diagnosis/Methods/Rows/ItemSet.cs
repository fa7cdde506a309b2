namespace ProdShift.Bench.Diagnosis.Methods.Rows;

/// <summary>An attribute and one of its values, as numbers.</summary>
internal readonly record struct Item(int Attribute, int Value);

/// <summary>Items of different attributes, by attribute.</summary>
internal sealed record ItemSet(IReadOnlyList<Item> Items)
{
    public string Key => string.Join(',', Items);

    public bool Holds(Row row)
    {
        foreach (var item in Items)
        {
            if (row.Values[item.Attribute] != item.Value)
                return false;
        }
        return true;
    }
}
