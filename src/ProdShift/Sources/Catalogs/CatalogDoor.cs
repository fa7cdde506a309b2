using System.Net;

namespace ProdShift.Sources.Catalogs;

/// <summary>
/// Sends requests to one catalogue and reads its answers whole. What may pass by itself (no answer, 429, 502, 503, 504) is tried
/// three times, after the wait that the server asks for, at most half a minute; only cancellation throws.
/// </summary>
internal sealed partial class CatalogDoor(string name, HttpClient http, TimeProvider clock, ILogger logger) : IDisposable
{
    private const long MaxBytes = 4 << 20;
    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10)];

    /// <summary>What the shifter knows the catalogue by.</summary>
    public string Name => name;

    /// <param name="request">Makes the request; called once for each try.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CatalogReply> AskAsync(Func<HttpRequestMessage> request, CancellationToken cancellation)
    {
        foreach (var wait in Waits)
        {
            var (reply, again) = await TryAsync(request, cancellation);
            if (!again)
                return reply;
            LogAgain(name, reply.Status is { } status ? $"HTTP {(int)status}" : reply.Trouble);
            await Task.Delay(Asked(reply) ?? wait, clock, cancellation);
        }
        return (await TryAsync(request, cancellation)).Reply;
    }

    /// <summary>Why a reply with this status is no answer, in words.</summary>
    public string Refusal(CatalogReply reply) => reply.Status switch
    {
        null => reply.Trouble,
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
            $"{name} answered with a redirect (HTTP {(int)reply.Status}), which is not followed; is the address right?",
        HttpStatusCode.TooManyRequests => $"{name} says that it is asked too often (HTTP 429)",
        _ => $"{name} answered HTTP {(int)reply.Status}{reply.Words()}",
    };

    public void Dispose() => http.Dispose();

    private async Task<(CatalogReply Reply, bool Again)> TryAsync(
        Func<HttpRequestMessage> request, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(TimeOut, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            using var message = request();
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            await using var body = new LimitedStream(await response.Content.ReadAsStreamAsync(either.Token), MaxBytes);
            using var whole = new MemoryStream();
            await body.CopyToAsync(whole, either.Token);
            return (new(response.StatusCode, response.Headers, whole.ToArray()), MayPass(response.StatusCode));
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && Told(e) is not null)
        {
            return (CatalogReply.None(Told(e)!), e is not InvalidDataException && !IsTls(e));
        }
    }

    private static bool MayPass(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static bool IsTls(Exception e) =>
        e is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };

    /// <summary>The wait that the server asks for (Retry-After), within reason.</summary>
    private TimeSpan? Asked(CatalogReply reply)
    {
        var asked = reply.Headers?.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait is { } some ? TimeSpan.FromTicks(Math.Clamp(some.Ticks, TimeSpan.TicksPerSecond, LongestWait.Ticks)) : null;
    }

    private string? Told(Exception e) => e switch
    {
        OperationCanceledException => $"{name} did not answer within {TimeOut.TotalSeconds:0} seconds",
        _ when IsTls(e) => $"{name}'s certificate is not trusted (its authority may be named in CaFile), or its TLS failed",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => $"{name}'s host name was not found",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => $"{name} could not be reached",
        InvalidDataException => $"{name}'s answer is far too long, or badly compressed",
        HttpRequestException or IOException => $"{name}'s answer broke off",
        _ => null,
    };

    [LoggerMessage(LogLevel.Information, "{Catalogue}: {Reason}; asking again")]
    private partial void LogAgain(string catalogue, string reason);
}
