using System.Globalization;

namespace ProdShift.Core.Campaigns.CloseOut;

/// <summary>Counts of a dataset's files in words.</summary>
public static class DatasetWords
{
    /// <summary>For example "MetaCat 1,000", "Rucio not there", "MetaCat not known".</summary>
    public static string Count(DatasetCount count) => count.Outcome switch
    {
        CountOutcome.Counted => string.Create(CultureInfo.InvariantCulture, $"{count.Source} {count.Files:N0}"),
        CountOutcome.Missing => $"{count.Source} not there",
        _ => $"{count.Source} not known",
    };
}
