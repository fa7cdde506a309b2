using System.Diagnostics;
using ProdShift.Hosting;

namespace ProdShift.Bench.Processes;

/// <summary>A program that the benchmark started; it is ended with the benchmark, and nothing else is.</summary>
internal sealed class Child : IAsyncDisposable
{
    private const int KeptLines = 20;
    private readonly Queue<string> _lastLines = new();
    private readonly Process _process;

    private Child(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>What it wrote last, for the reader of a failure.</summary>
    public string LastLines
    {
        get
        {
            lock (_lastLines)
                return string.Join('\n', _lastLines);
        }
    }

    /// <param name="environment">Settings of the bot that the caller's environment holds are not handed on.</param>
    /// <param name="onLine">Is given each line of output and error output.</param>
    public static Child Start(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        Action<string>? onLine,
        string program,
        params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOwn).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var child = new Child(Process.Start(start) ?? throw new BenchException($"{program} does not start."));
        child.Listen(onLine);
        return child;
    }

    public Task WaitForExitAsync(CancellationToken cancellation) => _process.WaitForExitAsync(cancellation);

    /// <summary>With SIGKILL, which leaves it no time to tidy up.</summary>
    public Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        return _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private static bool IsOwn(string name) =>
        name.Equals("Urls", StringComparison.OrdinalIgnoreCase)
        || BotSections.All.Keys.Any(section => name.StartsWith($"{section}__", StringComparison.OrdinalIgnoreCase));

    private void Listen(Action<string>? onLine)
    {
        _process.OutputDataReceived += (_, line) => Keep(line.Data, onLine);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data, onLine);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line, Action<string>? onLine)
    {
        if (line is null)
            return;
        lock (_lastLines)
        {
            _lastLines.Enqueue(line);
            if (_lastLines.Count > KeptLines)
                _lastLines.Dequeue();
        }
        onLine?.Invoke(line);
    }
}
