using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProdShift.LocalSlack.Api;
using ProdShift.LocalSlack.Driving;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Web;

/// <summary>Which address leads where.</summary>
internal static class Routes
{
    public static void Map(WebApplication app, Workspace world, Faults faults, Driver driver)
    {
        var stopping = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var files = new FileEndpoints(world, faults, stopping);
        var page = new PageEndpoints(world, stopping);
        app.Use(LocalGuard.CheckAsync);
        app.UseRouting();
        app.MapPost("/api/{method}", new ApiEndpoint(world, faults, stopping).HandleAsync);
        app.MapPost("/response/{id}", new ResponseEndpoint(world, faults, stopping).HandleAsync);
        app.MapPost("/upload/{id}", files.UploadAsync);
        app.MapGet("/files/{id}/{name?}", files.DownloadAsync);
        app.MapGet("/files-pri/{id}/download/{name?}", files.PrivateAsync);
        app.MapGet("/", PageEndpoints.FileAsync);
        app.MapGet("/page/{file}", PageEndpoints.FileAsync);
        app.MapGet("/_local/state", page.StateAsync);
        app.MapGet("/_local/stream", page.StreamAsync);
        app.MapPost("/_local/{act}", new ActEndpoints(driver, faults).HandleAsync);
    }
}
