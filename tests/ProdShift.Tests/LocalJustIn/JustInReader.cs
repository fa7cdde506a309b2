using System.Globalization;
using System.Text.Json;
using ProdShift.LocalJustIn;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.LocalJustIn;

/// <summary>A simulated justIN with a clock of the test's own, and its answers read as a client reads them.</summary>
internal sealed class JustInReader(LocalJustInServer server, ManualClock clock, HttpClient http) : IAsyncDisposable
{
    public static readonly DateTimeOffset Begin = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public LocalJustInServer Server => server;

    public ManualClock Clock => clock;

    public static async Task<JustInReader> StartAsync(int seed = 1, LocalScene scene = LocalScene.Story)
    {
        var clock = new ManualClock(Begin);
        var options = new LocalJustInOptions { Scene = scene, Seed = seed, Clock = clock };
        var server = await LocalJustInServer.StartAsync(options, CancellationToken.None);
        return new JustInReader(server, clock, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }));
    }

    public Task<HttpResponseMessage> GetAsync(string query) => http.GetAsync(new Uri(server.DashboardUrl, query));

    public Task<string> InfoAsync(string file) => http.GetStringAsync(new Uri(server.InfoUrl, file));

    public Task<string> TextAsync(string query) => http.GetStringAsync(new Uri(server.DashboardUrl, query));

    public async Task<IReadOnlyList<JsonElement>> RowsAsync(string query)
    {
        using var document = JsonDocument.Parse(await TextAsync($"?method=download-{query}&format=json"));
        return [.. document.RootElement.EnumerateArray().Select(row => row.Clone())];
    }

    public Task<IReadOnlyList<JsonElement>> EventsAsync(string type, string filters = "") =>
        RowsAsync($"events&event_type_name={type}{filters}");

    public async Task<JsonElement> WorkflowAsync(int id) =>
        (await RowsAsync("campaign-workflows&campaign_id=11")).Single(row => row.GetProperty("workflow_id").GetInt32() == id);

    public async Task<string?> StateAsync(int id) => (await WorkflowAsync(id)).GetProperty("state").GetString();

    public static DateTimeOffset Time(JsonElement row, string name) => DateTimeOffset.ParseExact(
        row.GetProperty(name).GetString()!, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }
}
