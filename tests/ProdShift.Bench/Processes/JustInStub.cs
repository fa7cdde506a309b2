using System.Text.RegularExpressions;

namespace ProdShift.Bench.Processes;

/// <summary>A justIN stand-in with a large world, and the log of what it was asked.</summary>
internal sealed partial class JustInStub : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);
    private readonly Child _process;
    private readonly DirectoryInfo _folder;

    private JustInStub(Child process, DirectoryInfo folder, Uri dashboard)
    {
        _process = process;
        _folder = folder;
        Dashboard = dashboard;
    }

    public Uri Dashboard { get; }

    public string Log => LogFile(_folder);

    public static async Task<JustInStub> StartAsync(string script, params string[] more)
    {
        var folder = Directory.CreateTempSubdirectory("prodshift-bench-justin-");
        var address = new TaskCompletionSource<Uri>();
        var process = Child.Start(
            folder.FullName,
            new Dictionary<string, string> { ["PYTHONDONTWRITEBYTECODE"] = "1" },
            line => Find(line, address),
            "python3",
            [script, "--port", "0", "--scenario", "large", "--log", LogFile(folder), .. more]);
        try
        {
            return new(process, folder, await address.Task.WaitAsync(LongestStart));
        }
        catch (TimeoutException)
        {
            await process.DisposeAsync();
            folder.Delete(recursive: true);
            throw new BenchException($"The justIN stand-in did not start:\n{process.LastLines}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string LogFile(DirectoryInfo folder) => Path.Combine(folder.FullName, "requests.jsonl");

    /// <summary>It names its address once its world is made and it serves.</summary>
    private static void Find(string line, TaskCompletionSource<Uri> address)
    {
        if (Address().Match(line) is { Success: true } match)
            address.TrySetResult(new Uri(match.Value));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/dashboard/")]
    private static partial Regex Address();
}
