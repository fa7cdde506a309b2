using ProdShift.Sources.JustIn;

namespace ProdShift.Tests.Sources.JustIn;

/// <summary>The information API is a help, not a need.</summary>
public sealed class SitesTests
{
    [Theory]
    [InlineData(500, "CERN,True\n")]
    [InlineData(302, "")]
    [InlineData(200, "<html>no</html>")]
    [InlineData(200, "CERN,True\nCE RN,True\n")]
    [InlineData(200, "")]
    public async Task Without_a_list_of_sites_the_source_is_still_well(int status, string body)
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("running", 12);
        justin.Events.Add(FakeEvent.Of(1, "JOB_STARTED", 1));
        justin.Spoil("/api/info/", Spoilt.Status(status, body));
        var options = Watching.Options(justin, 11);
        options.InfoUrl = new(justin.Address, "/api/info/");

        var poll = await Watching.PollAsync(options);

        Assert.Equal("/api/info/sites.csv", justin.Requests[0]);
        Assert.Null(poll.Error);
        Assert.Equal(1, poll.Snapshot.The(12).Jobs!.Started);
    }

    [Fact]
    public async Task Where_the_list_is_out_of_reach_the_source_is_still_well()
    {
        await using var justin = await FakeJustIn.StartAsync();
        var options = Watching.Options(justin, 11);
        options.InfoUrl = new("http://127.0.0.1:1/api/info/");

        Assert.Null((await Watching.PollAsync(options)).Error);
    }

    [Theory]
    [InlineData("CERN", true)]
    [InlineData("US_FNAL-FermiGrid", true)]
    [InlineData("9000001.0@justin-prod-sched01.dune.hep.ac.uk", true)]
    [InlineData("", false)]
    [InlineData("CERN\n", false)]
    [InlineData("A&format=csv", false)]
    [InlineData("Zürich", false)]
    public void A_name_that_justin_would_drop_is_never_sent(string name, bool sent)
    {
        Assert.Equal(sent, EventQuery.CanAskFor(name));
        if (!sent)
            Assert.Throws<ArgumentException>(() => new EventQuery(Site: name).ToQuery());
    }
}
