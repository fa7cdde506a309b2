using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Sources.Catalogs;
using ProdShift.Tests.Sources.JustIn;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Sources.Catalogs;

public sealed class DatasetCatalogsTests
{
    private static readonly DatasetName Other = DatasetName.Parse("all:other")!;

    [Fact]
    public async Task Each_catalogue_says_what_it_counts_and_what_it_does_not_know()
    {
        await using var metaCat = await FakeCatalog.StartAsync(FakeMetaCat.With(("all:prod", 1_000)));
        await using var rucio = await FakeCatalog.StartAsync(new FakeRucio().AnswerAsync);
        using var catalogs = Catalogs(metaCat, rucio);

        var counts = await catalogs.CountAsync([Asking.Prod, Other], default);

        Assert.Equal(
            [
                ("all:prod", "MetaCat", CountOutcome.Counted, 1_000L), ("all:prod", "Rucio", CountOutcome.Counted, 1_000L),
                ("all:prod", "Rucio at FNAL", CountOutcome.Counted, 998L), ("all:other", "MetaCat", CountOutcome.Missing, null),
                ("all:other", "Rucio", CountOutcome.Missing, null),
            ],
            counts.Select(count => (count.Dataset, count.Source, count.Outcome, count.Files)));
    }

    [Fact]
    public async Task A_catalogue_that_failed_thrice_is_left_alone_and_the_other_goes_on()
    {
        await using var metaCat = await FakeCatalog.StartAsync(new(Spoilt.Status(500)));
        await using var rucio = await FakeCatalog.StartAsync(new FakeRucio().AnswerAsync);
        using var catalogs = Catalogs(metaCat, rucio);

        var counts = await catalogs.CountAsync([Asking.Prod, Asking.Prod, Asking.Prod, Asking.Prod, Other], default);

        Assert.Equal(3, metaCat.Asked.Count);
        Assert.Equal(
            "not asked for, since MetaCat failed three times in a row",
            counts.Last(count => count is { Source: "MetaCat", Outcome: CountOutcome.Unknown }).Reason);
        Assert.Equal(4, counts.Count(count => count.Source == "Rucio at FNAL"));
    }

    private static DatasetCatalogs Catalogs(FakeCatalog metaCat, FakeCatalog rucio)
    {
        var options = new CatalogsOptions
        {
            MetaCat = new() { Url = new(metaCat.Url, "/app") },
            Rucio = new() { Url = rucio.Url, Account = "dunepro", Username = "ana", Password = "pass+word", Rse = "FNAL" },
        };
        return new(Options.Create(options), new ManualClock(Asking.Noon), NullLogger<CatalogDoor>.Instance);
    }
}
