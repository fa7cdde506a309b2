using ProdShift.Core.Monitoring;

namespace ProdShift.Sources.JustIn;

/// <summary>
/// DUNE's justIN, read through the dashboard's public downloads: no login, and nothing changed there.
/// </summary>
internal sealed class JustInSource(JustInOptions options, HttpClient http, TimeProvider clock, ILogger<JustInSource> logger)
    : IMonitorSource, IDisposable
{
    private readonly JustInClient _client = new(options, http, clock, logger);

    public string Name => options.Name;

    public IReadOnlyList<int> Campaigns { get; } = [.. options.Campaigns];

    public Task<PollResult> PollAsync(PollRequest request, CancellationToken cancellation) =>
        new JustInPoll(_client, options, request).RunAsync(cancellation);

    public Uri LinkTo(Finding finding) => JustInLinks.To(options.Url!, finding);

    public void Dispose() => http.Dispose();
}
