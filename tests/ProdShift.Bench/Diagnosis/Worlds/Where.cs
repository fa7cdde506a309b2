namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>
/// A combination of attribute values, as <c>site=UK_3, storage=SE_2</c>, sorted by attribute; two are equal if their text is.
/// </summary>
internal sealed record Where
{
    private Where(string text) => Text = text;

    /// <summary>No attribute at all: every job, which is what a failing central service strikes.</summary>
    public static Where Everything { get; } = Of();

    public string Text { get; }

    public IEnumerable<(string Attribute, string Value)> Pairs =>
        Text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1]));

    public static Where Of(params IEnumerable<(string Attribute, string Value)> pairs) =>
        new(string.Join(
            ", ", pairs.OrderBy(pair => pair.Attribute, StringComparer.Ordinal).Select(pair => $"{pair.Attribute}={pair.Value}")));

    /// <summary>The same without one of its attributes.</summary>
    public Where Without(string attribute) => Of(Pairs.Where(pair => pair.Attribute != attribute));

    public bool Holds(Place place) => Pairs.All(pair => place[pair.Attribute] == pair.Value);

    public override string ToString() => Text.Length == 0 ? "everything" : $"{{{Text}}}";
}
