namespace ProdShift.Bench.Load;

/// <summary>What a load run saw. Latencies are of all requests, the failed ones too.</summary>
internal sealed record LoadResult
{
    private readonly double[] _milliseconds;

    public LoadResult(IEnumerable<TimeSpan> latencies, int errors, TimeSpan took)
    {
        _milliseconds = [.. latencies.Select(latency => latency.TotalMilliseconds).Order()];
        Errors = errors;
        Took = took;
    }

    public int Sent => _milliseconds.Length;

    public int Errors { get; }

    public int Answered => Sent - Errors;

    public TimeSpan Took { get; }

    public double PerSecond => Answered / Took.TotalSeconds;

    /// <summary>In milliseconds: the least latency that the given part (0 to 1) of the requests did not exceed.</summary>
    public double Percentile(double part) =>
        Sent == 0 ? double.NaN : _milliseconds[Math.Max(0, (int)Math.Ceiling(part * Sent) - 1)];
}
