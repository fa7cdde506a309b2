using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ProdShift.Tests.Sources.JustIn;

/// <summary>
/// A justIN on 127.0.0.1 that answers from given rows: filters as the real one (what it cannot read it drops), oldest first,
/// 10,000 rows at most. Requests can be spoilt.
/// </summary>
internal sealed class FakeJustIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly List<Spoiler> _spoilers = [];

    private FakeJustIn(WebApplication app)
    {
        _app = app;
        app.Run(AnswerAsync);
    }

    public Dictionary<int, string> Campaigns { get; } = [];

    public List<FakeEvent> Events { get; } = [];

    public string? Sites { get; set; }

    public IReadOnlyList<string> Requests => [.. _requests];

    public ConcurrentQueue<Dictionary<string, string>> Headers { get; } = [];

    public Uri Address => new(_app.Urls.Single());

    public static async Task<FakeJustIn> StartAsync(X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        var fake = new FakeJustIn(builder.Build());
        await fake._app.StartAsync();
        return fake;
    }

    /// <summary>Answers the next so many requests whose query contains a text in another way.</summary>
    public void Spoil(string part, Func<HttpContext, Task> answer, int times = int.MaxValue) =>
        _spoilers.Add(new(part, answer) { Left = times });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var target = context.Request.Path + Uri.UnescapeDataString(context.Request.QueryString.Value ?? "");
        _requests.Enqueue(target);
        Headers.Enqueue(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()));
        context.Response.ContentType = "text/plain";
        if (Spoiled(target) is { } spoiler)
            await spoiler.Answer(context);
        else
            await context.Response.WriteAsync(Body(context.Request));
    }

    private Spoiler? Spoiled(string target)
    {
        lock (_spoilers)
        {
            var found = _spoilers
                .FirstOrDefault(spoiler => spoiler.Left > 0 && target.Contains(spoiler.Part, StringComparison.Ordinal));
            if (found is not null)
                found.Left--;
            return found;
        }
    }

    private string Body(HttpRequest request) => request.Query["method"].ToString() switch
    {
        "download-campaign-workflows" => Campaigns.GetValueOrDefault(int.Parse(request.Query["campaign_id"]!), "[]"),
        "download-events" => JsonSerializer.Serialize([.. Find(request.Query).Take(10_000)], FakeJson.Default.ListFakeEvent),
        _ => request.Path == "/api/info/sites.csv" ? Sites ?? "" : "<html>Download method not recognised!</html>",
    };

    private IEnumerable<FakeEvent> Find(IQueryCollection query)
    {
        var (type, site) = (query["event_type_name"].ToString(), query["site_name"].ToString());
        return Events
            .Where(row => !int.TryParse(query["workflow_id"], out var workflow) || row.WorkflowId == workflow)
            .Where(row => !int.TryParse(query["stage_id"], out var stage) || row.StageId == stage)
            .Where(row => type.Length == 0 || row.EventTypeName == type)
            .Where(row => site.Length == 0 || row.SiteName == site);
    }

    private sealed record Spoiler(string Part, Func<HttpContext, Task> Answer)
    {
        public int Left { get; set; }
    }
}
