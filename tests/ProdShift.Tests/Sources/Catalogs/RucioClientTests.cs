using Microsoft.AspNetCore.Http;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Sources.Catalogs;
using ProdShift.Tests.Sources.JustIn;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Sources.Catalogs;

public sealed class RucioClientTests
{
    private readonly FakeRucio _fake = new();

    [Fact]
    public async Task Tells_the_files_of_a_dataset_and_those_at_each_storage()
    {
        await using var server = await FakeCatalog.StartAsync(_fake.AnswerAsync);
        using var rucio = Asking.Rucio(server);

        Assert.Equal(CatalogAnswer.Found(new RucioTotals(1_000, 5_000)), await rucio.TotalsAsync(Asking.Prod, default));
        var available = await rucio.AvailableAsync(Asking.Prod, default);

        Assert.Equal([new("CERN", 10), new("FNAL", 998)], available.Value!.OrderBy(rse => rse.Key));
        Assert.Equal(
            ["/auth/userpass", "/dids/all/prod?dynamic_depth=FILE", "/replicas/all/prod/datasets?deep=true"], server.Asked);
    }

    [Fact]
    public async Task The_password_goes_to_the_login_only_and_the_token_to_the_rest_only()
    {
        await using var server = await FakeCatalog.StartAsync(_fake.AnswerAsync);
        using var rucio = Asking.Rucio(server);

        await rucio.TotalsAsync(Asking.Prod, default);

        var headers = server.Headers.ToList();
        Assert.Equal(("pass+word", false), (headers[0]["X-Rucio-Password"], headers[0].ContainsKey("X-Rucio-Auth-Token")));
        Assert.Equal(("t1", false), (headers[1]["X-Rucio-Auth-Token"], headers[1].ContainsKey("X-Rucio-Password")));
        Assert.Contains("application/x-json-stream", headers[1]["Accept"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(58, "t1", 1)]
    [InlineData(59, "t2", 2)]
    public async Task A_token_is_kept_until_a_minute_before_it_expires(int minutes, string good, int logins)
    {
        var clock = new ManualClock(Asking.Noon);
        _fake.Expires = $"{Asking.Noon.AddHours(1):ddd, dd MMM yyyy HH:mm:ss} UTC";
        await using var server = await FakeCatalog.StartAsync(_fake.AnswerAsync);
        using var rucio = Asking.Rucio(server, clock);
        await rucio.TotalsAsync(Asking.Prod, default);

        clock.Advance(TimeSpan.FromMinutes(minutes));
        _fake.Good = good;

        Assert.Equal(CatalogOutcome.Found, (await rucio.TotalsAsync(Asking.Prod, default)).Outcome);
        Assert.Equal(logins, server.Asked.Count(asked => asked == "/auth/userpass"));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_no_more()
    {
        await using var server = await FakeCatalog.StartAsync(_fake.AnswerAsync);
        using var rucio = Asking.Rucio(server);
        await rucio.TotalsAsync(Asking.Prod, default);

        _fake.Good = "t2";
        Assert.Equal(CatalogOutcome.Found, (await rucio.TotalsAsync(Asking.Prod, default)).Outcome);
        _fake.Good = "none";

        Assert.Equal("Rucio refused the token that it had just given", (await rucio.TotalsAsync(Asking.Prod, default)).Reason);
        Assert.Equal(3, server.Asked.Count(asked => asked == "/auth/userpass"));
    }

    [Fact]
    public async Task A_given_token_is_sent_as_it_is_and_nobody_logs_in()
    {
        await using var server = await FakeCatalog.StartAsync(_fake.AnswerAsync);
        _fake.Good = "oidc.jwt";
        using var rucio = Asking.Rucio(server, token: "oidc.jwt");
        using var stale = Asking.Rucio(server, token: "old.jwt");

        Assert.Equal(CatalogOutcome.Found, (await rucio.TotalsAsync(Asking.Prod, default)).Outcome);
        Assert.Equal(
            "Rucio refused the token in Catalogs:Rucio:Token; it may have expired",
            (await stale.TotalsAsync(Asking.Prod, default)).Reason);
        Assert.DoesNotContain("/auth/userpass", server.Asked);
    }

    [Theory]
    [InlineData(401, "Rucio refused the login: Catalogs:Rucio has the wrong Account, Username or Password")]
    [InlineData(206, "Rucio knows several accounts of this user; name the right one in Catalogs:Rucio:Account")]
    [InlineData(200, "no login at Rucio: its answer holds no token")]
    [InlineData(
        302,
        "no login at Rucio: Rucio answered with a redirect (HTTP 302), which is not followed; is the address right?")]
    [InlineData(500, "no login at Rucio: Rucio answered HTTP 500")]
    public async Task A_login_that_fails_is_told_without_the_secret(int status, string reason)
    {
        await using var server = await FakeCatalog.StartAsync(http =>
        {
            http.Response.StatusCode = status;
            return http.Response.WriteAsync($"you said {http.Request.Headers["X-Rucio-Password"]}");
        });
        using var rucio = Asking.Rucio(server);

        Assert.Equal(CatalogAnswer.Failed<RucioTotals>(reason), await rucio.TotalsAsync(Asking.Prod, default));
    }

    [Fact]
    public async Task Errors_are_told_by_their_class_and_a_missing_dataset_is_no_error()
    {
        await using var server = await FakeCatalog.StartAsync(http => http.Request.Path.Value switch
        {
            "/dids/all/down" => FakeRucio.ErrorAsync(http, 500, "DatabaseException", "An\tdatabase\terror"),
            "/dids/all/proxy" => Spoilt.Status(500, "<html>")(http),
            "/dids/all/echo" => FakeRucio.ErrorAsync(http, 400, "Bad", $"token was {http.Request.Headers["X-Rucio-Auth-Token"]}"),
            "/dids/all/scope" => FakeRucio.ErrorAsync(http, 404, "ScopeNotFound", "no scope"),
            _ => _fake.AnswerAsync(http),
        });
        using var rucio = Asking.Rucio(server);

        Task<CatalogAnswer<RucioTotals>> Ask(string name) => rucio.TotalsAsync(DatasetName.Parse($"all:{name}")!, default);

        Assert.Equal(CatalogOutcome.Missing, (await Ask("nothing")).Outcome);
        Assert.Equal("Rucio says DatabaseException: An database error", (await Ask("down")).Reason);
        Assert.Equal("Rucio says ScopeNotFound: no scope", (await Ask("scope")).Reason);
        Assert.Equal("Rucio answered HTTP 500", (await Ask("proxy")).Reason);
        Assert.Equal("Rucio answered with an error that repeats our token, so it is not shown", (await Ask("echo")).Reason);
    }

    [Theory]
    [InlineData(
        """{"scope": "all", "name": "prod", "length": null, "bytes": null}""",
        "was malformed: no possible number of files")]
    [InlineData("""{"scope": "all", "name": "prod", "length": -1}""", "was malformed: no possible number of files")]
    [InlineData("""{"scope": "all", "name": "prod", "length": 1, "bytes": -1}""", "was malformed: no possible number of files")]
    [InlineData("""{"scope": "all", "name": "prod", "length": "1"}""", "was malformed, or broke off within a line")]
    [InlineData("""{"scope": "all", "name": "prod", "length": 1""", "was malformed, or broke off within a line")]
    public async Task Totals_that_cannot_be_are_not_believed(string did, string reason)
    {
        _fake.Did = did;
        await using var server = await FakeCatalog.StartAsync(_fake.AnswerAsync);
        using var rucio = Asking.Rucio(server);

        var answer = await rucio.TotalsAsync(Asking.Prod, default);

        Assert.Equal(CatalogAnswer.Failed<RucioTotals>($"Rucio's answer {reason}"), answer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"scope": "all", "name": "other", "length": 1}""")]
    public async Task Another_dataset_is_no_answer(string did)
    {
        _fake.Did = did;
        await using var server = await FakeCatalog.StartAsync(_fake.AnswerAsync);
        using var rucio = Asking.Rucio(server);

        Assert.Equal(
            "Rucio answered for another dataset than the one asked for", (await rucio.TotalsAsync(Asking.Prod, default)).Reason);
    }

    [Theory]
    [InlineData(
        """{"rse": "FNAL", "available_length": 5}""" + "\n" + """{"rse": "CERN", "avail""",
        "was malformed, or broke off within a line")]
    [InlineData("null", "was malformed, or broke off within a line")]
    [InlineData("[1]", "was malformed, or broke off within a line")]
    [InlineData("""{"rse": "FNAL", "available_length": "5"}""", "was malformed, or broke off within a line")]
    [InlineData("""{"rse": "FNAL"}""", "was malformed: a storage without its name or its files")]
    [InlineData("""{"rse": "", "available_length": 5}""", "was malformed: a storage without its name or its files")]
    public async Task A_list_is_believed_whole_or_not_at_all(string lines, string reason)
    {
        _fake.Replicas = lines;
        await using var server = await FakeCatalog.StartAsync(_fake.AnswerAsync);
        using var rucio = Asking.Rucio(server);

        var answer = await rucio.AvailableAsync(Asking.Prod, default);

        Assert.Equal((CatalogOutcome.Failed, $"Rucio's answer {reason}"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task Lists_without_an_end_are_cut()
    {
        _fake.Replicas = new string(' ', 10 << 20);
        await using var server = await FakeCatalog.StartAsync(_fake.AnswerAsync);
        using var rucio = Asking.Rucio(server);
        Assert.Equal(
            "Rucio's answer is far too long, or badly compressed", (await rucio.AvailableAsync(Asking.Prod, default)).Reason);

        _fake.Replicas = string.Concat(Enumerable.Repeat("{}\n", 10_001));
        Assert.Equal("Rucio's answer has more than 10000 lines", (await rucio.AvailableAsync(Asking.Prod, default)).Reason);
    }
}
