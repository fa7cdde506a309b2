using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Methods.Rows;

/// <summary>The places of a case as numbers, so that they are compared quickly.</summary>
internal sealed class RowSet
{
    private static readonly string[] Attributes = [.. Place.Attributes.Order(StringComparer.Ordinal)];
    private readonly List<string>[] _names = [.. Attributes.Select(_ => new List<string>())];

    private RowSet(Case @case)
    {
        var before = @case.Before.ToDictionary(leaf => leaf.Place);
        var values = Attributes.Select(_ => new Dictionary<string, int>()).ToArray();
        Rows = [.. @case.Now.Select(leaf => Of(leaf, before.GetValueOrDefault(leaf.Place), values))];
    }

    public IReadOnlyList<Row> Rows { get; }

    public static RowSet Of(Case @case) => new(@case);

    public Where Name(ItemSet items) =>
        Where.Of(items.Items.Select(item => (Attributes[item.Attribute], _names[item.Attribute][item.Value])));

    private Row Of(Leaf leaf, Leaf? before, Dictionary<string, int>[] values) => new(
        [.. Attributes.Select((attribute, index) => Number(leaf.Place[attribute], _names[index], values[index]))],
        leaf.Total,
        leaf.Failed,
        (before?.Total ?? 0) * Case.Expected,
        (before?.Failed ?? 0) * Case.Expected,
        before is null ? 0 : (double)before.Failed / before.Total);

    private static int Number(string name, List<string> names, Dictionary<string, int> values)
    {
        if (values.TryGetValue(name, out var number))
            return number;
        names.Add(name);
        return values[name] = names.Count - 1;
    }
}
