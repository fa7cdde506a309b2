using System.Diagnostics;
using ProdShift.Bench.Alerts.Sending;
using ProdShift.Bench.Processes;

namespace ProdShift.Bench.Alerts.Programs;

/// <summary>One of the contenders at work, with a folder of its own that is removed afterwards.</summary>
internal sealed class AlertProgram : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly Func<Child> _start;
    private readonly Uri _ready;
    private Child _process;

    private AlertProgram(DirectoryInfo folder, Func<Child> start, Uri ready, AlertPoster poster)
    {
        _folder = folder;
        _start = start;
        _ready = ready;
        Poster = poster;
        _process = start();
    }

    public AlertPoster Poster { get; }

    public TimeSpan TimeToReady { get; private set; }

    /// <summary>In MiB.</summary>
    public double Resident => Known(ProcessMemory.Resident(_process.Id));

    /// <summary>The most that it ever held, in MiB.</summary>
    public double Peak => Known(ProcessMemory.Peak(_process.Id));

    /// <param name="start">Starts the program, the first time and after a kill.</param>
    /// <param name="ready">Answers 200 once it is.</param>
    public static async Task<AlertProgram> StartAsync(DirectoryInfo folder, Func<Child> start, Uri ready, AlertPoster poster)
    {
        var watch = Stopwatch.StartNew();
        var program = new AlertProgram(folder, start, ready, poster);
        try
        {
            await program.WaitAsync();
            program.TimeToReady = watch.Elapsed;
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>kill -9</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>On what the killed one left in its folder.</summary>
    public async Task StartAgainAsync()
    {
        await _process.DisposeAsync();
        _process = _start();
        await WaitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Poster.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task WaitAsync() => Answering.WaitAsync(_process, _ready, answer => answer.IsSuccessStatusCode);

    private double Known(double? memory) => memory ?? throw new BenchException($"The program ended:\n{_process.LastLines}");
}
