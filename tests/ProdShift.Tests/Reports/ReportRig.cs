using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.ExitCodes;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;
using ProdShift.ExitCodes;
using ProdShift.Reports;
using ProdShift.Sources;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Reports;

/// <summary>The reports on a database of their own, with one source that watches campaign 11, in Chicago.</summary>
internal sealed class ReportRig : IAsyncDisposable
{
    private ReportRig(TestDatabase database, DateTimeOffset now)
    {
        Data = database;
        Clock = new(now);
        var experiment = Options.Create(new ExperimentOptions { Name = "DUNE", TimeZone = "America/Chicago" });
        var slack = Options.Create(new SlackOptions { Channels = new() { Reports = "C0REPORTS" } });
        Facts = new(database.Database);
        Store = new(database.Database);
        ExitCodes = new(database.Database, new Lazy<ErrorList>(ErrorList.None));
        var gatherer = new WeekGatherer(Facts, new NoCampaigns(), ExitCodes, [new FakeSource()]);
        Reports = new(gatherer, Facts, Store, experiment, Clock, NullLogger<ReportService>.Instance);
        Poster = new(
            Reports, Store, Options.Create(new ReportOptions()), experiment, slack, Clock, NullLogger<ReportPoster>.Instance);
    }

    public TestDatabase Data { get; }

    public ManualClock Clock { get; }

    public FactStore Facts { get; }

    public ErrorBook ExitCodes { get; }

    public ReportStore Store { get; }

    public ReportService Reports { get; }

    public ReportPoster Poster { get; }

    public static async Task<ReportRig> CreateAsync(string now) =>
        new(await TestDatabase.CreateAsync(), IsoWeekTests.At(now));

    public ValueTask DisposeAsync() => Data.DisposeAsync();

    /// <summary>Runs SQL; times are written as the texts of <see cref="IsoWeekTests.At"/> in the parameters.</summary>
    public Task RunAsync(string sql, object parameters) => Data.Database.WriteAsync(
        transaction => transaction.Connection!.Execute(sql, parameters, transaction), default);

    public async Task CheckAsync(string at, bool ok = true, string? error = null)
    {
        var id = Guid.NewGuid().ToString();
        var now = IsoWeekTests.At(at);
        await RunAsync(
            "INSERT INTO check_run (id, trigger, started_at, finished_at) VALUES (@id, 'schedule', @now, @now)",
            new { id, now });
        await RunAsync(
            "INSERT INTO source_check (check_id, source, ok, error, workflows) VALUES (@id, 'justin', @ok, @error, 0)",
            new { id, ok, error });
    }

    public Task SeenAsync(
        string at,
        int workflow,
        WorkflowState state = WorkflowState.Running,
        int? jobs = 100,
        string? finished = null,
        int campaign = 11,
        string codes = """{"65":9}""")
    {
        const string Sql =
            """
            INSERT INTO workflow_total (
                source, workflow, checked_at, campaign, description, state, started_at, finished_at, files_processed, files_total,
                jobs_started, jobs_ended, jobs_exit_zero, jobs_exit_zero_ended, exit_codes, jobs_final)
            VALUES (
                'justin', @workflow, @at, @campaign, 'reco', @state, @started, @finished, 400, 400,
                @jobs, @jobs, @good, @good, @codes, @final)
            """;
        return RunAsync(Sql, new
        {
            workflow,
            at = IsoWeekTests.At(at),
            campaign,
            state = state.ToString(),
            started = IsoWeekTests.At("2026-11-10T00:00Z"),
            finished = finished is null ? (DateTimeOffset?)null : IsoWeekTests.At(finished),
            jobs,
            good = jobs is null ? null : jobs - 9,
            codes = jobs is null ? null : codes,
            final = state == WorkflowState.Finished,
        });
    }

    public async Task<IReadOnlyList<(string Kind, string Channel, string Text, string? Thread)>> OutboxAsync()
    {
        await using var connection = await Data.Database.OpenAsync(default);
        return [.. await connection.QueryAsync<(string, string, string, string?)>(
            "SELECT kind, channel, text, thread_of FROM outbox ORDER BY thread_of IS NOT NULL, id")];
    }

    public sealed class NoCampaigns : ICampaignFacts
    {
        public Task<IReadOnlyList<CampaignFact>> CampaignsAsync(CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<CampaignFact>>([]);

        public Task<IReadOnlyList<SignOffFact>> SignOffsAsync(
            DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<SignOffFact>>([]);
    }

    public sealed class FakeSource : IMonitorSource
    {
        public string Name => "justin";

        public IReadOnlyList<int> Campaigns => [11];

        public Task<PollResult> PollAsync(PollRequest request, CancellationToken cancellation) =>
            throw new InvalidOperationException("A report asks no source.");

        public Uri LinkTo(Finding finding) => new("http://localhost/");
    }
}
