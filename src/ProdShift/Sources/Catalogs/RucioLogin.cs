using System.Globalization;
using System.Net;

namespace ProdShift.Sources.Catalogs;

/// <summary>
/// The token with which Rucio is asked: the one configured, or one that a user name and password are exchanged for and that is
/// kept until a minute before it expires.
/// </summary>
internal sealed class RucioLogin(RucioOptions options, CatalogDoor door, TimeProvider clock) : IDisposable
{
    private const int LongestToken = 16 << 10;
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Unsaid = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim _one = new(1, 1);
    private string? _token;
    private DateTimeOffset _until;

    /// <summary>Whether a refused token may be exchanged for a new one.</summary>
    public bool CanRenew => options.Token.Length == 0;

    /// <param name="refused">A token that Rucio no longer takes; null if none was tried.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CatalogAnswer<string>> TokenAsync(string? refused, CancellationToken cancellation)
    {
        if (!CanRenew)
            return CatalogAnswer.Found(options.Token);
        await _one.WaitAsync(cancellation);
        try
        {
            if (_token is { } kept && kept != refused && clock.GetUtcNow() < _until)
                return CatalogAnswer.Found(kept);
            _token = null;
            return Keep(await door.AskAsync(Request, cancellation));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, (options.AuthUrl ?? options.Url!).Under(["auth", "userpass"]));
        request.Headers.Add("X-Rucio-Account", options.Account);
        request.Headers.Add("X-Rucio-Username", options.Username);
        request.Headers.Add("X-Rucio-Password", options.Password);
        return request;
    }

    private CatalogAnswer<string> Keep(CatalogReply reply)
    {
        if (reply.Status == HttpStatusCode.PartialContent)
            return CatalogAnswer.Failed<string>("Rucio knows several accounts of this user; name the right one in Catalogs:Rucio:Account");
        if (reply.Status == HttpStatusCode.Unauthorized)
            return CatalogAnswer.Failed<string>("Rucio refused the login: Catalogs:Rucio has the wrong Account, Username or Password");
        if (reply.Status != HttpStatusCode.OK)
            return CatalogAnswer.Failed<string>($"no login at Rucio: {Refusal(reply)}");
        if (reply.Header("X-Rucio-Auth-Token") is not { Length: > 0 and <= LongestToken } token)
            return CatalogAnswer.Failed<string>("no login at Rucio: its answer holds no token");
        (_token, _until) = (token, Until(reply.Header("X-Rucio-Auth-Token-Expires")) - Margin);
        return CatalogAnswer.Found(token);
    }

    /// <summary>A server that echoes the request would tell the password, so its words are left out.</summary>
    private string Refusal(CatalogReply reply) => door.Refusal(reply with { Body = [] });

    /// <summary>Rucio writes "Tue, 18 Aug 2026 09:00:00 UTC" (RFC 1123).</summary>
    private DateTimeOffset Until(string? expires)
    {
        var now = clock.GetUtcNow();
        if (!DateTimeOffset.TryParse(
            expires?.Replace("UTC", "GMT", StringComparison.Ordinal),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var said))
        {
            return now + Unsaid;
        }
        return said < now + Longest ? said : now + Longest;
    }
}
