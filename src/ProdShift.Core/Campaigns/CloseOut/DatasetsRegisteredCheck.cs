using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.CloseOut;

/// <summary>
/// Whether every output dataset of a campaign is registered whole (<see cref="AutomaticCheck.DatasetsRegistered"/>). It fails
/// closed: no dataset named, or one whose files are not known, is not enough.
/// </summary>
public static class DatasetsRegisteredCheck
{
    public static CheckOutcome Of(IReadOnlyList<DatasetStanding> datasets)
    {
        if (datasets.Count == 0)
            return new("", ["no output dataset is named yet"]);
        var files = datasets.Sum(dataset => dataset.Expected ?? 0);
        return new(
            $"{ReportWords.Count(datasets.Count, "dataset")}, {ReportWords.Count(files, "file")}",
            [
                .. datasets.Where(dataset => dataset.IsComplete != true)
                    .Select(dataset => $"{dataset.Dataset}: {dataset.Words}"),
            ]);
    }
}
