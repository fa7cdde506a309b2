using System.Text.Json;

namespace ProdShift.Bench.Alerts.Sending;

/// <summary>Sends alerts as Prometheus does: 64 in a request, one request after another.</summary>
internal sealed class AlertPoster : IDisposable
{
    public const string FirstSummary = "No job has started for an hour";
    private const int InOneRequest = 64;

    /// <summary>Prometheus says until when an alert holds if nothing more is heard of it; here longer than any run.</summary>
    private static readonly TimeSpan HoldsFor = TimeSpan.FromHours(4);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly Uri _target;

    public AlertPoster(Uri target, string? token)
    {
        _target = target;
        if (token is not null)
            _http.DefaultRequestHeaders.Authorization = new("Bearer", token);
    }

    /// <exception cref="BenchException">Not all of them were taken.</exception>
    public async Task RaiseAsync(IReadOnlyList<BenchAlert> alerts, string summary = FirstSummary) =>
        MustBeEmpty(await PostAsync(alerts, summary, DateTimeOffset.UtcNow + HoldsFor));

    /// <exception cref="BenchException">Not all of them were taken.</exception>
    public async Task EndAsync(IReadOnlyList<BenchAlert> alerts) =>
        MustBeEmpty(await PostAsync(alerts, FirstSummary, DateTimeOffset.UtcNow));

    /// <summary>Returns those of the requests that got no answer, as when the program was killed.</summary>
    public Task<IReadOnlyList<BenchAlert>> TryRaiseAsync(IReadOnlyList<BenchAlert> alerts) =>
        PostAsync(alerts, FirstSummary, DateTimeOffset.UtcNow + HoldsFor);

    public void Dispose() => _http.Dispose();

    private async Task<IReadOnlyList<BenchAlert>> PostAsync(
        IReadOnlyList<BenchAlert> alerts, string summary, DateTimeOffset endsAt)
    {
        List<BenchAlert> unanswered = [];
        foreach (var some in alerts.Chunk(InOneRequest))
        {
            if (!await IsTakenAsync(some.Select(alert => PrometheusAlert.Of(alert, summary, endsAt))))
                unanswered.AddRange(some);
        }
        return unanswered;
    }

    /// <summary>False without an answer.</summary>
    private async Task<bool> IsTakenAsync(IEnumerable<PrometheusAlert> alerts)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(alerts, PrometheusJson.Default.IEnumerablePrometheusAlert);
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        try
        {
            using var answer = await _http.PostAsync(_target, content);
            return answer.IsSuccessStatusCode
                ? true
                : throw new BenchException($"{_target.AbsolutePath} answered {(int)answer.StatusCode}.");
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void MustBeEmpty(IReadOnlyList<BenchAlert> unanswered)
    {
        if (unanswered.Count > 0)
            throw new BenchException($"{_target} did not answer for {unanswered.Count} alerts.");
    }
}
