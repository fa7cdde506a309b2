using ProdShift.Hosting;
using ProdShift.LocalJustIn;

namespace ProdShift.Demo;

/// <summary>
/// The demo's whole world: a justIN and a Slack that run here, the bot between them, and a database that is thrown away.
/// </summary>
internal sealed class DemoStage : IAsyncDisposable
{
    private readonly string _folder;

    private DemoStage(string folder, LocalJustInServer justIn, LocalPlayground playground) =>
        (_folder, JustIn, Playground) = (folder, justIn, playground);

    public LocalJustInServer JustIn { get; }

    public LocalPlayground Playground { get; }

    public static async Task<DemoStage> SetAsync(LocalScene scene, int port, BotLogs logs, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("prodshift-demo-").FullName;
        var justIn = await LocalJustInServer.StartAsync(new() { Scene = scene }, cancellation);
        var campaign = scene == LocalScene.Causes ? CausesCampaign.Id : DemoCampaign.Id;
        var settings = DemoCast.Settings(justIn, campaign, Path.Combine(folder, "demo.db"));
        var run = new BotRun(Background: true, logs, TimeProvider.System);
        return new(folder, justIn, await LocalPlayground.StartAsync(settings, run, port, cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        await Playground.DisposeAsync();
        await JustIn.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
