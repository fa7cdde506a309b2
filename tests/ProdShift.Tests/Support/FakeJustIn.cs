using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ProdShift.Tests.Support;

/// <summary>
/// A justIN whose workflows and events a test writes down, served over HTTP as the real one serves its downloads.
/// </summary>
internal sealed class FakeJustIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<Dictionary<string, object?>> _events = [];

    private FakeJustIn(WebApplication app) => _app = app;

    public Dictionary<int, Dictionary<string, object?>> Workflows { get; } = [];

    public bool Down { get; set; }

    /// <summary>The query of every request so far.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public Uri Url => new(new Uri(_app.Urls.First()), "/dashboard/");

    public static async Task<FakeJustIn> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var fake = new FakeJustIn(app);
        app.Run(fake.AnswerAsync);
        await app.StartAsync();
        return fake;
    }

    public void Workflow(
        int id,
        string state,
        int processed = 0,
        int total = 20,
        DateTimeOffset? finished = null,
        string? scope = "fardet-vd",
        string? mql = "files from x",
        DateTimeOffset? started = null) =>
        Workflows[id] = new()
        {
            ["workflow_id"] = id,
            ["description"] = "cosmics <!channel>",
            ["user_name"] = "shifter@peer.example",
            ["state"] = state,
            ["mql"] = mql,
            ["start_time"] = Time(started ?? Begin),
            ["finish_time"] = finished is { } at ? Time(at) : "1970-01-01 00:00:00",
            ["scope_name"] = scope,
            ["files_processed"] = processed,
            ["files_total"] = total,
        };

    public static DateTimeOffset Begin { get; } = DateTimeOffset.UtcNow.AddHours(-10);

    /// <summary>An event without a job: justIN's own pauses and failures.</summary>
    public void Event(string type, int workflow, DateTimeOffset at) => Add(type, workflow, 0, null, null, null, 0, at);

    /// <summary>Jobs that ran for ten minutes at a site; exit code 0 for those that finished.</summary>
    public void Jobs(int workflow, int count, string site, int exitCode, DateTimeOffset ended, string storage = "MANCHESTER")
    {
        for (var i = 0; i < count; i++)
        {
            var job = string.Create(CultureInfo.InvariantCulture, $"{_events.Count}.0@sched01");
            Add("JOB_STARTED", workflow, 1, job, site, null, 0, ended.AddMinutes(-10));
            Add("FILE_ALLOCATED", workflow, 1, job, site, storage, 0, ended.AddMinutes(-10));
            Add(exitCode == 0 ? "JOB_OUTPUTTING" : "JOB_SCRIPT_ERROR", workflow, 1, job, site, null, exitCode, ended);
            if (exitCode == 0)
                Add("JOB_FINISHED", workflow, 1, job, site, null, 0, ended);
        }
    }

    /// <summary>So many jobs of a workflow have started and run, and none has ended, whatever it was before.</summary>
    public void RunningJobs(int workflow, int count)
    {
        _events.RemoveAll(one => (int)one["workflow_id"]! == workflow);
        for (var i = 0; i < count; i++)
            Add("JOB_STARTED", workflow, 1, $"{workflow}{i:000}.0@sched02", "CERN", null, 0, Begin.AddHours(1));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private void Add(string type, int workflow, int stage, string? job, string? site, string? rse, int exit, DateTimeOffset at) =>
        _events.Add(new()
        {
            ["event_id"] = _events is [.., var last] ? (int)last["event_id"]! + 1 : 1,
            ["event_type_name"] = type,
            ["workflow_id"] = workflow,
            ["stage_id"] = stage,
            ["file_did"] = null,
            ["jobsub_id"] = job,
            ["site_name"] = site,
            ["entry_name"] = site is null ? null : $"DUNE_{site}_ce01",
            ["rse_name"] = rse,
            ["event_time"] = Time(at),
            ["jobscript_exit"] = exit,
        });

    private Task AnswerAsync(HttpContext http)
    {
        Asked.Enqueue(http.Request.QueryString.Value ?? "");
        if (Down)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }
        var query = http.Request.Query;
        var rows = query["method"] == "download-campaign-workflows"
            ? Workflows.Values.ToList()
            : _events
                .Where(e =>
                    Matches(e, "workflow_id", query["workflow_id"])
                    && Matches(e, "event_type_name", query["event_type_name"]))
                .ToList();
        http.Response.ContentType = "text/plain";
        return http.Response.WriteAsync(JsonSerializer.Serialize(rows));
    }

    private static bool Matches(Dictionary<string, object?> row, string name, string? wanted) =>
        string.IsNullOrEmpty(wanted) || Convert.ToString(row[name], CultureInfo.InvariantCulture) == wanted;
}
