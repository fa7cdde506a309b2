namespace ProdShift.Sources.Catalogs;

/// <summary>
/// What a catalogue answered: a value, that it knows no such dataset, or that it did not answer, with the reason in plain words
/// for the shifter (no address, no secret).
/// </summary>
internal sealed record CatalogAnswer<T>(T? Value, CatalogOutcome Outcome, string Reason = "");

internal enum CatalogOutcome
{
    Found,

    /// <summary>The catalogue is well and has no dataset of that name.</summary>
    Missing,

    /// <summary>Nothing is known: never to be taken for "not there".</summary>
    Failed,
}

/// <summary>Makes answers without naming their type.</summary>
internal static class CatalogAnswer
{
    public static CatalogAnswer<T> Found<T>(T value) => new(value, CatalogOutcome.Found);

    public static CatalogAnswer<T> Missing<T>() => new(default, CatalogOutcome.Missing);

    public static CatalogAnswer<T> Failed<T>(string reason) => new(default, CatalogOutcome.Failed, reason);
}
