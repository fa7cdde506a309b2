using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Reports;
using ProdShift.Reports;
using ProdShift.Sources;
using ProdShift.Tests.Support;
using Quartz;
using static ProdShift.Tests.Reports.IsoWeekTests;

namespace ProdShift.Tests.Reports;

public class ReportServicesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("0 0 15 ? * MON", null)]
    [InlineData("every Monday", "Reports:Schedule is \"every Monday\", which is no Quartz cron expression.")]
    [InlineData("", "which is no Quartz cron expression. Write for example \"0 0 15 ? * MON\"")]
    [InlineData("0 0 15 1 1 ? 2020", "Reports:Schedule is \"0 0 15 1 1 ? 2020\", which never fires again.")]
    public void A_schedule_must_be_a_cron_that_fires_again(string schedule, string? problem)
    {
        var validator = new ReportOptionsValidator(new ManualClock(At("2026-11-24T15:00Z")));

        var result = validator.Validate(null, new ReportOptions { Schedule = schedule });

        Assert.Equal(problem is null, result.Succeeded);
        Assert.Contains(problem ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_missed_while_the_bot_was_down_is_made_up_at_start()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-25T15:00Z");
        await rig.CheckAsync("2026-11-20T15:00Z");
        var asked = new TaskCompletionSource();
        using var host = Host(rig, asked);

        await host.StartAsync();
        await asked.Task.WaitAsync(Patience);
        await host.StopAsync(); // waits for the job to end

        Assert.Equal(2, (await rig.OutboxAsync()).Count);
    }

    [Fact]
    public async Task A_bad_schedule_stops_the_start()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-25T15:00Z");
        using var host = Host(rig, new TaskCompletionSource(), "rubbish");

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("Reports:Schedule", failure.Message, StringComparison.Ordinal);
    }

    private static IHost Host(ReportRig rig, TaskCompletionSource asked, string schedule = "0 0 15 ? * MON")
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection([new("Reports:Schedule", schedule)]);
        builder.Services
            .AddSingleton<TimeProvider>(rig.Clock)
            .AddSingleton(rig.Data.Database)
            .AddSingleton(rig.ExitCodes)
            .AddSingleton<IMonitorSource, ReportRig.FakeSource>()
            .AddSingleton<ICampaignFacts>(new ToldWhenAsked(asked))
            .AddReports(builder.Configuration)
            .Configure<ExperimentOptions>(options => options.TimeZone = "America/Chicago")
            .Configure<SlackOptions>(options => options.Channels.Reports = "C0REPORTS")
            .AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return builder.Build();
    }

    private sealed class ToldWhenAsked(TaskCompletionSource asked) : ICampaignFacts
    {
        private readonly ReportRig.NoCampaigns _none = new();

        public Task<IReadOnlyList<CampaignFact>> CampaignsAsync(CancellationToken cancellation)
        {
            asked.TrySetResult();
            return _none.CampaignsAsync(cancellation);
        }

        public Task<IReadOnlyList<SignOffFact>> SignOffsAsync(
            DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
            _none.SignOffsAsync(from, to, cancellation);
    }
}
