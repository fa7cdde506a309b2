using System.Diagnostics;
using System.Globalization;
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

    public Process Start(params string[] arguments) => StartBy("dotnet", [typeof(BotHost).Assembly.Location, .. arguments]);

    /// <summary>
    /// With no more room in any file than so many KiB, as on a full disk. The runtime itself must not want large files then.
    /// </summary>
    public Process StartWithRoom(long kibibytes, params string[] arguments)
    {
        Environment["DOTNET_EnableWriteXorExecute"] = "0";
        Environment["DOTNET_EnableDiagnostics"] = "0";
        var script = string.Create(
            CultureInfo.InvariantCulture,
            $"trap '' XFSZ; ulimit -f {kibibytes}; exec dotnet \"$0\" \"$@\"");
        return StartBy("bash", ["-c", script, typeof(BotHost).Assembly.Location, .. arguments]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Process StartBy(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Environment)
            start.Environment[key] = value;
        return Process.Start(start)!;
    }
}
