using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ProdShift.Bench.Processes;

/// <summary>A web server within the benchmark, on a free port of 127.0.0.1.</summary>
internal sealed class LoopbackWeb : IAsyncDisposable
{
    private readonly WebApplication _web;

    private LoopbackWeb(WebApplication web) => _web = web;

    public Uri Address => new(
        _web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Single()
        ?? throw new BenchException("Kestrel tells no address."));

    public static async Task<LoopbackWeb> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var web = builder.Build();
        web.Run(answer);
        await web.StartAsync();
        return new(web);
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
