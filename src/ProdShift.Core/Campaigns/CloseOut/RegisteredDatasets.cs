using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.CloseOut;

/// <summary>
/// The automatic check that every output dataset of a campaign is registered whole. It fails closed: no dataset named, or one
/// whose files are not known, is not enough. <paramref name="Words"/> say what is missing, or that nothing is.
/// </summary>
public sealed record RegisteredDatasets(bool IsMet, string Words)
{
    private const int MostNamed = 3;

    public static RegisteredDatasets Of(IReadOnlyList<DatasetStanding> datasets)
    {
        if (datasets.Count == 0)
            return new(false, "no output dataset is named yet");
        var open = datasets.Where(dataset => dataset.IsComplete != true).ToList();
        if (open.Count == 0)
            return new(true, $"{ReportWords.Count(datasets.Count, "dataset")} complete");
        var named = open.Take(MostNamed).Select(dataset => $"{dataset.Dataset}: {dataset.Words}");
        var rest = open.Count > MostNamed ? [$"and {open.Count - MostNamed} more"] : Array.Empty<string>();
        return new(false, $"{open.Count} of {ReportWords.Count(datasets.Count, "dataset")} not complete: {string.Join("; ", [.. named, .. rest])}");
    }
}
