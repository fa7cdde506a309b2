using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.CloseOut;

/// <summary>
/// Whether every output dataset of a campaign is registered whole (<see cref="AutomaticCheck.DatasetsRegistered"/>). It fails
/// closed: no dataset named, or one whose files are not known, is not enough.
/// </summary>
public static class DatasetsRegisteredCheck
{
    public static CheckOutcome Of(IReadOnlyList<DatasetStanding> datasets) => datasets.Count == 0
        ? new("", ["no output dataset is named yet"])
        : new(
            $"{ReportWords.Count(datasets.Count, "dataset")}, {ReportWords.Count(datasets.Sum(dataset => dataset.Expected ?? 0), "file")}",
            [
                .. datasets.Where(dataset => dataset.IsComplete != true)
                    .Select(dataset => $"{dataset.Dataset}: {dataset.Words}"),
            ]);
}
