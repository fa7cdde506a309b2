namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>
/// A combination of attribute values, as <c>site=UK_3, storage=SE_2</c>, sorted by attribute; two are equal if their text is.
/// </summary>
internal sealed class Where : IEquatable<Where>
{
    private readonly (string Attribute, string Value)[] _pairs;
    private readonly string _text;

    private Where((string Attribute, string Value)[] pairs)
    {
        _pairs = pairs;
        _text = string.Join(", ", pairs.Select(pair => $"{pair.Attribute}={pair.Value}"));
    }

    /// <summary>No attribute at all: every job, which is what a failing central service strikes.</summary>
    public static Where Everything { get; } = Of();

    public IReadOnlyList<(string Attribute, string Value)> Pairs => _pairs;

    public static Where Of(params IEnumerable<(string Attribute, string Value)> pairs) =>
        new([.. pairs.OrderBy(pair => pair.Attribute, StringComparer.Ordinal)]);

    /// <summary>The same without one of its attributes.</summary>
    public Where Without(string attribute) => Of(_pairs.Where(pair => pair.Attribute != attribute));

    public bool Holds(Place place)
    {
        foreach (var (attribute, value) in _pairs)
        {
            if (place[attribute] != value)
                return false;
        }
        return true;
    }

    public bool Equals(Where? other) => other is not null && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as Where);

    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _text.Length == 0 ? "everything" : $"{{{_text}}}";
}
