namespace ProdShift.Core.Campaigns.CloseOut;

/// <summary>The output datasets of a campaign as they stand, from all that was said of them.</summary>
public static class DatasetBook
{
    private const string FromWorkflows = "files processed";

    /// <param name="lines">Everything that was said, oldest first.</param>
    /// <param name="named">The outputs that the campaign's file names.</param>
    /// <param name="processed">The files that the workflows of a dataset processed, where that is known; what people say beats it.</param>
    public static IReadOnlyList<DatasetStanding> Of(
        IEnumerable<DatasetLine> lines, IEnumerable<string> named, IReadOnlyDictionary<string, long> processed)
    {
        var said = lines.ToLookup(line => line.Dataset);
        return
        [
            .. said.Select(dataset => dataset.Key)
                .Concat(processed.Keys.Order(StringComparer.Ordinal))
                .Concat(named)
                .Distinct()
                .Where(dataset => !IsDropped(said[dataset]))
                .Select(dataset => Standing(dataset, said[dataset], processed)),
        ];
    }

    private static bool IsDropped(IEnumerable<DatasetLine> lines) => lines.LastOrDefault()?.Kind == DatasetLineKind.Dropped;

    private static DatasetStanding Standing(
        string dataset, IEnumerable<DatasetLine> lines, IReadOnlyDictionary<string, long> processed)
    {
        var all = lines.ToList();
        var holding = all[(all.FindLastIndex(line => line.Kind == DatasetLineKind.Dropped) + 1)..];
        var counts = holding.Select(line => line.Count).OfType<DatasetCount>();
        if (holding.LastOrDefault(line => line.Kind == DatasetLineKind.Expected) is { } expected)
            return DatasetStanding.Of(dataset, expected.Files, expected.Source, counts);
        return processed.TryGetValue(dataset, out var files)
            ? DatasetStanding.Of(dataset, files, FromWorkflows, counts)
            : DatasetStanding.Of(dataset, null, "", counts);
    }
}
