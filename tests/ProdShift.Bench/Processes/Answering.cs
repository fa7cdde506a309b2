using System.Diagnostics;

namespace ProdShift.Bench.Processes;

internal static class Answering
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    /// <summary>Asks again and again until the program answers as wanted.</summary>
    /// <exception cref="BenchException">It ended, or did not answer so within a minute.</exception>
    public static async Task WaitAsync(Child program, Uri address, Func<HttpResponseMessage, bool> wanted)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < LongestStart; await Task.Delay(5))
        {
            if (program.HasExited)
                throw new BenchException($"The program for {address} ended with {program.ExitCode}:\n{program.LastLines}");
            try
            {
                using var answer = await http.GetAsync(address);
                if (wanted(answer))
                    return;
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet, or too busy starting.
            }
        }
        throw new BenchException($"{address} did not answer well within {LongestStart.TotalSeconds} s:\n{program.LastLines}");
    }
}
