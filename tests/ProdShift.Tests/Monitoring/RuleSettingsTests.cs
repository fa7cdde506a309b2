using Microsoft.Extensions.Configuration;
using ProdShift.Hosting;

namespace ProdShift.Tests.Monitoring;

/// <summary>The thresholds of the central outage, as the configuration holds them.</summary>
public class RuleSettingsTests
{
    [Theory]
    [InlineData("Hours", "6", null)]
    [InlineData("Hours", "0", "must be between 1 and 24")]
    [InlineData("Hours", "25", "must be between 1 and 24")]
    [InlineData("LeastSites", "1", "must be 2 or more")]
    [InlineData("LeastWorkflows", "1", "must be 2 or more")]
    [InlineData("LeastJobs", "0", "must be 1 or more")]
    [InlineData("LeastShare", "0", "over 0 and at most 1")]
    [InlineData("LeastShare", "50", "over 0 and at most 1")]
    [InlineData("OneCause", "0.5", "over 0.5 and at most 1")]
    [InlineData("MostSites", "3", "is not a setting")]
    public async Task A_threshold_out_of_its_range_stops_the_start(string key, string value, string? problem)
    {
        var path = $"Monitoring:Rules:Outage:{key}";
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Experiment:Name", "Test"), new(path, value)])
            .Build();
        await using var app = BotHost.Build(configuration, BotRun.SingleVerb);

        var about = BotHost.Problems(app.Services, configuration)
            .Where(found => found.Contains("Outage", StringComparison.Ordinal)).ToList();

        if (problem is null)
            Assert.Empty(about);
        else
            Assert.Contains(problem, Assert.Single(about), StringComparison.Ordinal);
    }
}
