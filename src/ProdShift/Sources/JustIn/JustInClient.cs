using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProdShift.Sources.JustIn;

/// <summary>
/// justIN's public downloads. What goes wrong is told as <see cref="Trouble"/>, after one more try where that may help;
/// only cancellation throws.
/// </summary>
internal sealed partial class JustInClient(JustInOptions options, HttpClient http, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(100);
    private readonly Uri _url = options.Url ?? throw new ArgumentException("No address.", nameof(options));
    private readonly Pace _pace = new(options.RequestsPerSecond, clock);

    public Task<Answer<WorkflowRow>> WorkflowsAsync(int campaign, CancellationToken cancellation) => DownloadAsync(
        "campaign-workflows", $"campaign_id={campaign}&", JustInJson.Default.WorkflowRow, RowCheck.Of, cancellation);

    public Task<Answer<EventRow>> EventsAsync(EventQuery query, CancellationToken cancellation) => DownloadAsync(
        "events", query.ToQuery(), JustInJson.Default.EventRow, row => RowCheck.Of(row, query), cancellation);

    /// <summary>The names in the information API's list of sites; none if there is no such API, or it does not answer.</summary>
    public async Task<IReadOnlyList<string>> SitesAsync(CancellationToken cancellation)
    {
        if (options.InfoUrl is null)
            return [];
        var sites = await TryAsync(new(options.InfoUrl, "sites.csv"), SiteList.ReadAsync, cancellation);
        if (sites.Trouble is { } trouble)
            LogSites(options.Name, trouble.Reason);
        return sites.Rows;
    }

    private async Task<Answer<T>> DownloadAsync<T>(
        string what, string query, JsonTypeInfo<T> type, Func<T?, string?> complaint, CancellationToken cancellation)
    {
        var url = new Uri(_url, $"?method=download-{what}&{query}format=json");
        var answer = await AskAsync();
        if (answer.Trouble is { Transient: true } trouble)
        {
            LogAgain(options.Name, url, trouble.Reason);
            answer = await AskAsync();
        }
        return answer;

        Task<Answer<T>> AskAsync() =>
            TryAsync(url, (response, token) => AnswerReader.ReadAsync(response, type, complaint, token), cancellation);
    }

    private async Task<Answer<T>> TryAsync<T>(
        Uri url, Func<HttpResponseMessage, CancellationToken, Task<Answer<T>>> read, CancellationToken cancellation)
    {
        await _pace.WaitAsync(cancellation);
        using var late = new CancellationTokenSource(TimeOut, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            using var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await read(response, either.Token);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && Told(e) is not null)
        {
            return new([], Told(e));
        }
    }

    private static Trouble? Told(Exception e) => e switch
    {
        OperationCanceledException => new($"justIN did not answer within {TimeOut.TotalSeconds:0} seconds", Transient: true),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            new("justIN's certificate is not trusted (its authority may be named in CaFile), or its TLS failed"),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
            new("justIN's host name was not found", Transient: true),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } =>
            new("justIN could not be reached", Transient: true),
        HttpRequestException or IOException => new("justIN's answer broke off", Transient: true),
        JsonException => new(RowCheck.Malformed, Transient: true),
        InvalidDataException => new($"{RowCheck.Malformed}: it is far too long, or badly compressed"),
        _ => null,
    };

    [LoggerMessage(LogLevel.Warning, "{Source}: no list of sites ({Reason}); sites are taken from the events.")]
    private partial void LogSites(string source, string reason);

    [LoggerMessage(LogLevel.Information, "{Source}: {Reason}; asking once more for {Url}")]
    private partial void LogAgain(string source, Uri url, string reason);
}
