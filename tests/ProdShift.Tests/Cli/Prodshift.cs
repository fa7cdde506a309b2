using System.Diagnostics;
using ProdShift.Hosting;

namespace ProdShift.Tests.Cli;

/// <summary>The program itself, run as a process in a folder of its own.</summary>
internal sealed class Prodshift : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("prodshift-cli-").FullName;

    public Dictionary<string, string> Environment { get; } = new()
    {
        ["Experiment__Name"] = "Test",
        ["Urls"] = "http://127.0.0.1:0",
        ["DOTNET_gcServer"] = "0",
    };

    public string PathOf(string file) => Path.Combine(_folder, file);

    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await output, await error);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BotHost).Assembly.Location, .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Environment)
            start.Environment[key] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
