using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ProdShift.Bench.Processes;

/// <summary>The Slack that a bot under test speaks with: a secret, and a Web API that says yes to everything at once.</summary>
internal sealed class SlackSide : IAsyncDisposable
{
    public const string User = "U0BENCH01";
    public const string Channel = "C0BENCH01";
    private const string Yes = $$"""
        {"ok":true,"channel":"{{Channel}}","ts":"1700000000.000100","user_id":"U0BENCHBOT","bot_id":"B0BENCH01","user":"bot",
        "team":"bench","team_id":"T0BENCH01","messages":[],"users":[]}
        """;

    private readonly WebApplication _web;

    private SlackSide(WebApplication web) => _web = web;

    public string Secret { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public Uri Address => new(
        _web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Single()
        ?? throw new BenchException("Kestrel tells no address."));

    public Uri ApiUrl => new(Address, "/api/");

    public static async Task<SlackSide> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var web = builder.Build();
        web.Run(async http =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(Yes, http.RequestAborted);
        });
        await web.StartAsync();
        return new(web);
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
