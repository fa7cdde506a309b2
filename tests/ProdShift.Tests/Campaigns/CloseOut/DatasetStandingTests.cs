using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns.CloseOut;

namespace ProdShift.Tests.Campaigns.CloseOut;

public class DatasetStandingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, "MetaCat 10", null, "nobody said how many files it should have")]
    [InlineData(1000L, "", null, "1,000 files expected, and nobody counted those registered yet")]
    [InlineData(1000L, "entered 1000", true, "complete: 1,000 files")]
    [InlineData(1000L, "entered 990", false, "1,000 expected, 990 registered: 10 missing")]
    [InlineData(1000L, "MetaCat 1000,Rucio 1000,Rucio at FNAL 1000", true, "complete: 1,000 files")]
    [InlineData(1000L, "MetaCat 998,Rucio 990,Rucio at FNAL 980", false, "1,000 expected, 998 in MetaCat: 2 missing")]
    [InlineData(1000L, "MetaCat 1000,Rucio 990,Rucio at FNAL 980", false, "1,000 in MetaCat, 990 in Rucio: 10 missing")]
    [InlineData(1000L, "MetaCat 1000,Rucio 1000,Rucio at FNAL 980", false, "1,000 in Rucio, 980 in Rucio at FNAL: 20 missing")]
    [InlineData(1000L, "MetaCat 1005", false, "1,000 expected, 1,005 in MetaCat: 5 too many")]
    [InlineData(1000L, "MetaCat none", false, "MetaCat has no dataset of this name; 1,000 files are expected")]
    [InlineData(1000L, "MetaCat 1000,Rucio ?", null, "not known: Rucio did not answer")]
    [InlineData(1000L, "MetaCat 990,Rucio ?", false, "1,000 expected, 990 in MetaCat: 10 missing")]
    [InlineData(1000L, "entered 1000,MetaCat 990", false, "1,000 expected, 990 in MetaCat: 10 missing")]
    [InlineData(1000L, "Rucio 1000,MetaCat 990,MetaCat 1000", true, "complete: 1,000 files")]
    [InlineData(1000L, "MetaCat 1000,MetaCat ?", null, "not known: MetaCat did not answer")]
    [InlineData(0L, "MetaCat 0", true, "complete: 0 files")]
    public void The_first_inequality_is_told(long? expected, string counts, bool? complete, string words)
    {
        var standing = DatasetStanding.Of("all:prod", expected, "entered", Counts(counts));

        Assert.Equal((complete, words), (standing.IsComplete, standing.Words));
    }

    [Fact]
    public void Nothing_is_registered_until_every_dataset_is_known_to_be_whole()
    {
        var whole = DatasetStanding.Of("all:a", 10, "entered", Counts("MetaCat 10"));
        var unknown = DatasetStanding.Of("all:b", 10, "entered", Counts("MetaCat ?"));
        var part = DatasetStanding.Of("all:c", 10, "entered", Counts("MetaCat 9"));

        Assert.Equal(["no output dataset is named yet"], DatasetsRegisteredCheck.Of([]).Missing);
        Assert.True(DatasetsRegisteredCheck.Of([whole]).Holds);
        Assert.Equal("1 dataset, 10 files", DatasetsRegisteredCheck.Of([whole]).Evidence);
        Assert.Equal(
            ["all:b: not known: MetaCat did not answer", "all:c: 10 expected, 9 in MetaCat: 1 missing"],
            DatasetsRegisteredCheck.Of([whole, unknown, part]).Missing);
    }

    [Fact]
    public void Complete_is_only_what_all_agree_on() => Prop.ForAll(
        Gen.Choose(0, 3).Select(n => (long)n).Four().ToArbitrary(),
        files =>
        {
            var (expected, metaCat, rucio, rse) = files;
            var standing = DatasetStanding.Of(
                "all:prod", expected, "entered", Counts($"MetaCat {metaCat},Rucio {rucio},Rucio at FNAL {rse}"));
            return standing.IsComplete == (expected == metaCat && metaCat == rucio && rucio == rse);
        }).QuickCheckThrowOnFailure();

    /// <summary>"SOURCE NUMBER", "SOURCE none" or "SOURCE ?", with commas between.</summary>
    private static IEnumerable<DatasetCount> Counts(string text)
    {
        var name = DatasetName.Parse("all:prod")!;
        foreach (var one in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = one.LastIndexOf(' ');
            var (source, said) = (one[..at], one[(at + 1)..]);
            yield return said switch
            {
                "none" => DatasetCount.Missing(name, source, Noon),
                "?" => DatasetCount.Unknown(name, source, $"{source} did not answer", Noon),
                _ => DatasetCount.Of(name, source, long.Parse(said), Noon),
            };
        }
    }
}
