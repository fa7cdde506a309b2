using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

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

    private readonly LoopbackWeb _web;

    private SlackSide(LoopbackWeb web) => _web = web;

    public string Secret { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public Uri Address => _web.Address;

    public Uri ApiUrl => new(Address, "/api/");

    public static async Task<SlackSide> StartAsync() => new(await LoopbackWeb.StartAsync(async http =>
    {
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(Yes, http.RequestAborted);
    }));

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
