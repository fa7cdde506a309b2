using System.Diagnostics;
using System.Text.Json;
using ProdShift.Bench.Processes;

namespace ProdShift.Bench;

/// <summary>
/// An unpaced `prodshift check --json` of 1,000 workflows with 2,000 jobs each, beside a client that only fetches the same
/// addresses: the nearer their ratio is to 1, the less of the time is the bot's own.
/// </summary>
internal static class CheckBench
{
    private const string Piece = "check";
    private const int FirstCampaign = 11;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    public static async Task RunAsync(BenchOptions options, Results results)
    {
        if (options.JustInStub is null)
        {
            results.NotRun(Piece, "give a justIN stand-in with --justin-stub FILE.py");
            return;
        }
        var workflows = options.Quick ? 40 : 1000;
        await using var justin = await JustInStub.StartAsync(options.JustInStub, "--param", $"workflows={workflows}");
        var (took, peak) = await CheckAsync(options, justin, campaigns: workflows / 20);
        var asked = Asked(justin);
        var fetching = await FetchAsync(asked);
        results.Say(Piece, $"{workflows} workflows, {asked.Count} requests: {took.TotalSeconds:F1} s");
        results.Say(Piece, $"the same addresses fetched and thrown away: {fetching.TotalSeconds:F1} s");
        results.Judge(
            Piece, $"check to mere fetching: ratio {took / fetching:F2}", "< 1.5, bound by the stand-in", took / fetching < 1.5);
        results.Judge(Piece, $"memory at its peak: {peak:F0} MiB", "< 300 MiB", peak < 300);
    }

    private static async Task<(TimeSpan Took, double Peak)> CheckAsync(
        BenchOptions options, JustInStub justin, int campaigns)
    {
        await using var slack = await SlackSide.StartAsync();
        var folder = Directory.CreateTempSubdirectory("prodshift-bench-check-");
        var settings = Bot.Settings(folder, slack.Secret, slack.ApiUrl, $"http://127.0.0.1:{Ports.Free()}");
        settings["Sources__JustIn__0__Name"] = "bench";
        settings["Sources__JustIn__0__Url"] = justin.Dashboard.AbsoluteUri;
        settings["Sources__JustIn__0__InfoUrl"] = new Uri(justin.Dashboard, "/api/info/").AbsoluteUri;
        settings["Sources__JustIn__0__RequestsPerSecond"] = "0";
        for (var campaign = 0; campaign < campaigns; campaign++)
            settings[$"Sources__JustIn__0__Campaigns__{campaign}"] = $"{FirstCampaign + campaign}";
        try
        {
            var watch = Stopwatch.StartNew();
            await using var check =
                Child.Start(folder.FullName, settings, onLine: null, "dotnet", options.Bot, "check", "--json");
            var peak = await PeakAsync(check);
            return check.ExitCode == 0
                ? (watch.Elapsed, peak)
                : throw new BenchException($"prodshift check ended with {check.ExitCode}:\n{check.LastLines}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> PeakAsync(Child check)
    {
        using var late = new CancellationTokenSource(Longest);
        var peak = 0.0;
        for (var ended = check.WaitForExitAsync(late.Token); !ended.IsCompleted; await Task.WhenAny(ended, Task.Delay(50)))
            peak = Math.Max(peak, ProcessMemory.Peak(check.Id) ?? 0);
        if (late.IsCancellationRequested)
            throw new BenchException($"prodshift check took over {Longest.TotalMinutes} minutes.");
        return peak;
    }

    private static List<Uri> Asked(JustInStub justin) =>
    [
        .. File.ReadLines(justin.Log).Select(line =>
        {
            using var request = JsonDocument.Parse(line);
            var path = request.RootElement.GetProperty("path").GetString();
            var query = request.RootElement.GetProperty("query").GetString();
            return new Uri(justin.Dashboard, string.IsNullOrEmpty(query) ? path : $"{path}?{query}");
        }),
    ];

    private static async Task<TimeSpan> FetchAsync(List<Uri> addresses)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
        var watch = Stopwatch.StartNew();
        foreach (var address in addresses)
        {
            await using var body = await http.GetStreamAsync(address);
            await body.CopyToAsync(Stream.Null);
        }
        return watch.Elapsed;
    }
}
