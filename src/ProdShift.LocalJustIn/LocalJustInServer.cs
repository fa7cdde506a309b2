using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.LocalJustIn.Answers;
using ProdShift.LocalJustIn.World;

namespace ProdShift.LocalJustIn;

/// <summary>
/// A justIN that runs here, for the demo: it answers on 127.0.0.1 as the real one does, about a world that moves only when
/// it is told to. What happens in that world is dated by its age, so that its newest event is always about now.
/// </summary>
public sealed class LocalJustInServer : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly LocalJustInOptions _options;
    private readonly DateTimeOffset _begin;
    private readonly DemoWorld _world;
    private readonly WebApplication _web;

    private LocalJustInServer(LocalJustInOptions options)
    {
        _options = options;
        _begin = options.Clock.GetUtcNow();
        _world = new DemoWorld(Scene.Of(options.Scene), options.Seed, _begin);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _web = builder.Build();
        _web.Run(AnswerAsync);
    }

    /// <summary>Ends in /dashboard/.</summary>
    public Uri DashboardUrl => new(Address, "/dashboard/");

    /// <summary>Ends in /api/info/.</summary>
    public Uri InfoUrl => new(Address, "/api/info/");

    /// <summary>The world's own time; it begins at the real time of the start.</summary>
    public DateTimeOffset WorldNow => Locked(world => world.Now);

    /// <summary>Whole hours of the world since the start.</summary>
    public int Hour => (int)(WorldNow - _begin).TotalHours;

    private Uri Address => new(
        _web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Single()
        ?? throw new InvalidOperationException("Kestrel tells no address."));

    public static async Task<LocalJustInServer> StartAsync(LocalJustInOptions options, CancellationToken cancellation)
    {
        var server = new LocalJustInServer(options);
        await server._web.StartAsync(cancellation);
        return server;
    }

    /// <summary>Moves the world forward; what happens meanwhile is worked out at once.</summary>
    public void Advance(TimeSpan worldTime) => Locked(world => world.Advance(worldTime));

    /// <summary>A person submits a workflow that the scene has on demand: it runs at once.</summary>
    public void Submit(int workflow) => Locked(world => world.Submit(workflow));

    /// <summary>A person deletes a workflow: no job of it starts any more, and those that run end.</summary>
    public void Delete(int workflow) => Locked(world => world.Delete(workflow));

    /// <summary>From now on nearly every job of the workflow that starts ends with exit code 1.</summary>
    public void BreakJobscript(int workflow) => Locked(world => world.BreakJobscript(workflow));

    /// <summary>A person mends the jobscript and restarts the workflow, as <see cref="Restart"/> does.</summary>
    public void RepairAndRestart(int workflow)
    {
        Locked(world =>
        {
            world.RepairJobscript(workflow);
            world.Restart(workflow);
        });
    }

    /// <summary>
    /// A person restarts a paused workflow: the state changes and no event tells of it. justIN counts the failures of the last
    /// hour, so that a workflow restarted within an hour of its pause is paused again.
    /// </summary>
    public void Restart(int workflow) => Locked(world => world.Restart(workflow));

    /// <summary>From now on nearly every job that starts at the site ends with the exit code, 1 to 127.</summary>
    public void BreakSite(string site, int exitCode) => Locked(world => world.BreakSite(site, exitCode));

    public void RepairSite(string site) => Locked(world => world.RepairSite(site));

    public async ValueTask DisposeAsync() => await _web.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var reply = Locked(world => Dashboard.Answer(world, http.Request, _options.Clock.GetUtcNow()));
        var body = Encoding.UTF8.GetBytes(reply.Body);
        http.Response.StatusCode = reply.Status;
        http.Response.ContentType = reply.ContentType;
        http.Response.ContentLength = body.Length;
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        if (reply.Location is not null)
            http.Response.Headers.Location = reply.Location;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private T Locked<T>(Func<DemoWorld, T> use)
    {
        lock (_gate)
            return use(_world);
    }

    private void Locked(Action<DemoWorld> act)
    {
        lock (_gate)
            act(_world);
    }
}
