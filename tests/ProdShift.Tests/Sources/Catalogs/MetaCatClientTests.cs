using Microsoft.AspNetCore.Http;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Sources.Catalogs;
using ProdShift.Tests.Sources.JustIn;

namespace ProdShift.Tests.Sources.Catalogs;

public sealed class MetaCatClientTests
{
    public static TheoryData<string, string, string> Answers => new()
    {
        { """{"namespace": "all", "name": "other"}""", "{}", "MetaCat answered for another dataset than the one asked for" },
        { "[]", "{}", "MetaCat's answer was malformed" },
        { "null", "{}", "MetaCat's answer was empty" },
        { """{"namespace": "all", "na""", "{}", "MetaCat's answer was malformed" },
        { FakeMetaCat.Dataset("all:prod"), "{}", "MetaCat's answer was malformed: no possible number of files" },
        { FakeMetaCat.Dataset("all:prod"), """{"file_count": -1}""", "MetaCat's answer was malformed: no possible number of files" },
        { FakeMetaCat.Dataset("all:prod"), """{"file_count": "1000"}""", "MetaCat's answer was malformed" },
        { FakeMetaCat.Dataset("all:prod"), """{"file_count": 1e400}""", "MetaCat's answer was malformed" },
        { FakeMetaCat.Dataset("all:prod"), """{"file_count": 1""", "MetaCat's answer was malformed" },
        { FakeMetaCat.Dataset("all:prod"), new string('x', 10 << 20), "MetaCat's answer is far too long, or badly compressed" },
    };

    [Fact]
    public async Task Counts_the_files_of_a_dataset()
    {
        await using var server = await FakeCatalog.StartAsync(FakeMetaCat.With(("all:prod", 1_000)));
        using var metaCat = Asking.MetaCat(server);

        Assert.Equal(CatalogAnswer.Found(1_000L), await metaCat.FilesAsync(Asking.Prod, default));
        Assert.Equal(["/app/data/dataset?dataset=all%3Aprod", "/app/data/dataset_count?dataset=all%3Aprod"], server.Asked);
    }

    [Fact]
    public async Task A_dataset_that_is_not_there_is_not_one_with_no_files()
    {
        await using var server = await FakeCatalog.StartAsync(FakeMetaCat.With(("all:empty", 0)));
        using var metaCat = Asking.MetaCat(server);

        Assert.Equal(CatalogOutcome.Missing, (await metaCat.FilesAsync(Asking.Prod, default)).Outcome);
        Assert.Equal(CatalogAnswer.Found(0L), await metaCat.FilesAsync(DatasetName.Parse("all:empty")!, default));
    }

    [Fact]
    public async Task Names_are_escaped_and_cannot_ask_for_something_else()
    {
        await using var server = await FakeCatalog.StartAsync(FakeMetaCat.With());
        using var metaCat = Asking.MetaCat(server);

        await metaCat.FilesAsync(DatasetName.Parse("all:a#b%2e=c+d")!, default);

        Assert.Equal(["/app/data/dataset?dataset=all%3Aa%23b%252e%3Dc%2Bd"], server.Asked);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task What_is_no_answer_is_not_believed(string dataset, string count, string reason)
    {
        await using var server = await FakeCatalog.StartAsync(http =>
            http.Response.WriteAsync(http.Request.Path.Value!.EndsWith("count", StringComparison.Ordinal) ? count : dataset));
        using var metaCat = Asking.MetaCat(server);

        Assert.Equal(CatalogAnswer.Failed<long>(reason), await metaCat.FilesAsync(Asking.Prod, default));
    }

    [Theory]
    [InlineData(503, 3, "MetaCat answered HTTP 503: try <again>")]
    [InlineData(429, 3, "MetaCat says that it is asked too often (HTTP 429)")]
    [InlineData(400, 1, "MetaCat answered HTTP 400: try <again>")]
    [InlineData(206, 1, "MetaCat answered HTTP 206: try <again>")]
    [InlineData(302, 1, "MetaCat answered with a redirect (HTTP 302), which is not followed; is the address right?")]
    public async Task Another_status_is_told_and_what_may_pass_is_asked_thrice(int status, int tries, string reason)
    {
        await using var server = await FakeCatalog.StartAsync(http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = "http://127.0.0.1:1/elsewhere";
            http.Response.Headers.RetryAfter = "3600";
            return http.Response.WriteAsync("try\n<again>");
        });
        using var metaCat = Asking.MetaCat(server);

        Assert.Equal(CatalogAnswer.Failed<long>(reason), await metaCat.FilesAsync(Asking.Prod, default));
        Assert.Equal(tries, server.Asked.Count);
    }

    [Fact]
    public async Task A_503_that_passes_is_waited_for_as_long_as_it_asks()
    {
        var good = FakeMetaCat.With(("all:prod", 7));
        var left = 2;
        await using var server = await FakeCatalog.StartAsync(http =>
        {
            if (left-- <= 0)
                return good(http);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = left == 1 ? "5" : "99999";
            return Task.CompletedTask;
        });
        var clock = new ImpatientClock { Longest = TimeSpan.FromSeconds(40) };
        using var metaCat = Asking.MetaCat(server, clock);

        Assert.Equal(CatalogAnswer.Found(7L), await metaCat.FilesAsync(Asking.Prod, default));
        Assert.Equal([TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)], clock.Waits);
    }

    [Fact]
    public async Task Silence_ends_after_a_minute_and_a_stop_at_once()
    {
        using var stop = new CancellationTokenSource();
        await using var server = await FakeCatalog.StartAsync(Spoilt.Silence);
        using var metaCat = Asking.MetaCat(server, new ImpatientClock());

        var answer = await metaCat.FilesAsync(Asking.Prod, default).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(CatalogAnswer.Failed<long>("MetaCat did not answer within 60 seconds"), answer);

        using var patient = Asking.MetaCat(server);
        var asking = patient.FilesAsync(Asking.Prod, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task A_connection_that_breaks_or_is_refused_is_told_apart()
    {
        await using var server = await FakeCatalog.StartAsync(Spoilt.Truncated);
        using var metaCat = Asking.MetaCat(server);
        Assert.Equal("MetaCat's answer broke off", (await metaCat.FilesAsync(Asking.Prod, default)).Reason);

        await server.DisposeAsync();
        Assert.Equal("MetaCat could not be reached", (await metaCat.FilesAsync(Asking.Prod, default)).Reason);
    }
}
