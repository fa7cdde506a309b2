using Microsoft.Extensions.Logging.Abstractions;
using ProdShift.Core.ExitCodes;
using ProdShift.Core.Monitoring;
using ProdShift.LocalJustIn;
using ProdShift.Sources;
using ProdShift.Sources.JustIn;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.LocalJustIn;

/// <summary>The campaign in which jobs fail for one reason after the other, as the rules see it through justIN's answers.</summary>
public class CausesSceneTests
{
    private static readonly ErrorCatalogue Errors = ErrorCatalogue.BuiltIn;

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(59)]
    public async Task The_rules_find_each_reason_in_its_turn_whatever_the_minute(int minute)
    {
        var clock = new ManualClock(new(2026, 11, 20, 9, minute, 30, TimeSpan.Zero));
        await using var server = await LocalJustInServer.StartAsync(new() { Scene = LocalScene.Causes, Clock = clock }, default);

        Assert.Contains((CauseNames.TooFew, CausesCampaign.TooFew), await FindAsync(server, clock, 0));
        Assert.Contains((CauseNames.Jobscript, $"{CausesCampaign.TwoStages} stage 2"), await FindAsync(server, clock, 4));
        Assert.Contains((CauseNames.Site, CausesCampaign.Recovering), await FindAsync(server, clock, 4));
        var third = await FindAsync(server, clock, 4);
        Assert.Contains((CauseNames.Recovering, CausesCampaign.Recovering), third);
        Assert.Contains((CauseNames.Site, CausesCampaign.BadSite), third);
        Assert.Contains((CauseNames.Entry, "US_BNL"), await FindAsync(server, clock, 4));
        Assert.Contains((CauseNames.Storage, CausesCampaign.BadStorage), await FindAsync(server, clock, 4));
        Assert.Contains(await FindAsync(server, clock, 4), found => found.Key == CausesCampaign.OutOfMemory);
        Assert.Contains((CauseNames.Upload, CausesCampaign.NoUploads), await FindAsync(server, clock, 4));
        Assert.Contains((CauseNames.Central, "central"), await FindAsync(server, clock, 5));
    }

    private static async Task<IReadOnlyList<(string Cause, string Key)>> FindAsync(
        LocalJustInServer server, ManualClock clock, int hours)
    {
        server.Advance(TimeSpan.FromHours(hours));
        var options = new JustInOptions
        {
            Name = "justin",
            Url = server.DashboardUrl,
            Campaigns = [CausesCampaign.Id],
            RequestsPerSecond = 0,
        };
        using var source = new JustInSource(options, SourceHttp.Create(options.CaFile), clock, NullLogger<JustInSource>.Instance);
        var now = clock.GetUtcNow();
        var result = await source.PollAsync(new(now, Window.FirstHour(now).AddHours(-24), new HashSet<int>()), default);
        Assert.Null(result.Error);
        var findings = RuleBook.Check(result.Snapshot!, new() { Errors = Errors }, new());
        return [.. findings.Select(finding => (finding.Cause, finding.Key))];
    }
}
