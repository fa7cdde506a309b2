using ProdShift.Hosting;
using ProdShift.LocalJustIn;

namespace ProdShift.Demo;

/// <summary>
/// The demo's whole world: a justIN and a Slack that run here, the bot between them, and a database that is thrown away.
/// </summary>
internal sealed class DemoStage : IAsyncDisposable
{
    private readonly string _folder;
    private readonly LocalScene _scene;
    private readonly DemoClock _clock;

    private DemoStage(string folder, LocalScene scene, DemoClock clock, LocalJustInServer justIn, LocalPlayground playground) =>
        (_folder, _scene, _clock, JustIn, Playground) = (folder, scene, clock, justIn, playground);

    public LocalJustInServer JustIn { get; }

    public LocalPlayground Playground { get; }

    public static async Task<DemoStage> SetAsync(LocalScene scene, int port, BotLogs logs, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("prodshift-demo-").FullName;
        var clock = new DemoClock();
        var justIn = await LocalJustInServer.StartAsync(new() { Scene = scene, Clock = clock }, cancellation);
        var settings = DemoCast.Settings(justIn, CampaignOf(scene), Path.Combine(folder, "demo.db"));
        var run = new BotRun(Background: true, logs, clock);
        var playground = await LocalPlayground.StartAsync(settings, run, port, cancellation);
        return new(folder, scene, clock, justIn, playground);
    }

    /// <summary>
    /// Time passes at justIN. In the story of a whole campaign it passes for all: what ran after a sign-off has to have begun after
    /// it. In the others what justIN shows is dated by its age, and reminders wait for the real clock.
    /// </summary>
    public void Pass(TimeSpan time)
    {
        JustIn.Advance(time);
        if (_scene == LocalScene.Campaign)
            _clock.Pass(time);
    }

    public async ValueTask DisposeAsync()
    {
        await Playground.DisposeAsync();
        await JustIn.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static int CampaignOf(LocalScene scene) => scene switch
    {
        LocalScene.Causes => CausesCampaign.Id,
        LocalScene.Campaign => WholeCampaign.Id,
        _ => DemoCampaign.Id,
    };
}
