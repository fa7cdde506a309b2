using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace ProdShift.Tests.Sources.Catalogs;

/// <summary>An HTTP server on 127.0.0.1 that answers as a test says, and keeps what it was asked, undecoded.</summary>
internal sealed class FakeCatalog : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeCatalog(WebApplication app) => _app = app;

    public ConcurrentQueue<string> Asked { get; } = [];

    public ConcurrentQueue<Dictionary<string, string>> Headers { get; } = [];

    public Uri Url => new(_app.Urls.Single());

    public static async Task<FakeCatalog> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeCatalog(builder.Build());
        fake._app.Run(http =>
        {
            fake.Asked.Enqueue(http.Features.Get<IHttpRequestFeature>()!.RawTarget);
            fake.Headers.Enqueue(http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()));
            return answer(http);
        });
        await fake._app.StartAsync();
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
