using System.Globalization;

namespace ProdShift.Core.Campaigns.CloseOut;

/// <summary>
/// Whether an output dataset is whole: expected files = MetaCat's = Rucio's = those available at the target storage (DUNE's
/// close-out; see the shifter tutorial, step 5). Only the newest count of each source is looked at; what people entered counts
/// where no catalogue was asked. Complete is null where it is not known, which is never to be taken for complete.
/// </summary>
public sealed record DatasetStanding(
    string Dataset, long? Expected, string ExpectedBy, IReadOnlyList<DatasetCount> Counts, bool? IsComplete, string Words)
{
    /// <param name="dataset">Its name.</param>
    /// <param name="expected">The files that it should have; null if nobody said.</param>
    /// <param name="expectedBy">Where that number comes from, for example "plan" or "entered".</param>
    /// <param name="counts">Every count of this dataset, oldest first.</param>
    public static DatasetStanding Of(string dataset, long? expected, string expectedBy, IEnumerable<DatasetCount> counts)
    {
        var newest = counts.GroupBy(count => count.Source).Select(source => source.Last()).OrderBy(Place).ToList();
        var catalogues = newest.Where(count => count.Source != DatasetCount.Entered).ToList();
        var (complete, words) = Judge(expected, catalogues.Count > 0 ? catalogues : newest);
        return new(dataset, expected, expectedBy, newest, complete, words);
    }

    private static (bool? Complete, string Words) Judge(long? expected, IReadOnlyList<DatasetCount> chain)
    {
        if (expected is not { } wanted)
            return (null, "nobody said how many files it should have");
        if (chain.Count == 0)
            return (null, Say($"{wanted:N0} files expected, and nobody counted those registered yet"));
        var (before, files) = ("expected", wanted);
        foreach (var count in chain)
        {
            if (count.Outcome == CountOutcome.Unknown)
                return (null, $"not known: {count.Reason}");
            if (count.Outcome == CountOutcome.Missing)
                return (false, Say($"{Name(count)} has no dataset of this name; {wanted:N0} files are expected"));
            if (count.Files != files)
                return (false, Difference(before, files, count));
            before = $"in {Name(count)}";
        }
        return (true, Say($"complete: {wanted:N0} files"));
    }

    private static string Difference(string before, long files, DatasetCount count)
    {
        var (there, difference) = (count.Files!.Value, Math.Abs(count.Files.Value - files));
        var kind = there < files ? "missing" : "too many";
        return Say($"{files:N0} {before}, {there:N0} {Where(count)}: {difference:N0} {kind}");
    }

    private static string Where(DatasetCount count) => count.Source == DatasetCount.Entered ? "registered" : $"in {Name(count)}";

    private static string Name(DatasetCount count) => count.Source;

    /// <summary>In the order of the chain.</summary>
    private static int Place(DatasetCount count) => count.Source switch
    {
        DatasetCount.Entered => 0,
        "MetaCat" => 1,
        "Rucio" => 2,
        _ => 3,
    };

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
