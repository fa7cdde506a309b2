using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Core.Reports;

namespace ProdShift.Sources.Catalogs;

/// <summary>
/// Rucio's reading part: how many files a dataset or container has, and how many of them each storage has. A token that is no
/// longer taken is renewed once.
/// </summary>
internal sealed class RucioClient(Uri url, RucioLogin login, CatalogDoor door) : IDisposable
{
    private const int MostLines = 10_000;
    private const int MostWords = 300;
    private const int ShownOfToken = 12;
    private const long Most = 1L << 60;

    public async Task<CatalogAnswer<RucioTotals>> TotalsAsync(DatasetName dataset, CancellationToken cancellation)
    {
        var rows = await GetAsync(
            ["dids", dataset.Scope, dataset.Name], "?dynamic_depth=FILE", CatalogJson.Default.RucioDid, cancellation);
        if (rows.Value is not { } did)
            return new(null, rows.Outcome, rows.Reason);
        if (did is not [var one] || one.Scope != dataset.Scope || one.Name != dataset.Name)
            return CatalogAnswer.Failed<RucioTotals>("Rucio answered for another dataset than the one asked for");
        return one is { Length: { } files and >= 0 and <= Most, Bytes: null or (>= 0 and <= Most) }
            ? CatalogAnswer.Found(new RucioTotals(files, one.Bytes))
            : CatalogAnswer.Failed<RucioTotals>("Rucio's answer was malformed: no possible number of files");
    }

    /// <summary>The available files of a dataset by storage (RSE); deep: counted file by file, since Rucio's own sums lag.</summary>
    public async Task<CatalogAnswer<IReadOnlyDictionary<string, long>>> AvailableAsync(
        DatasetName dataset, CancellationToken cancellation)
    {
        var rows = await GetAsync(
            ["replicas", dataset.Scope, dataset.Name, "datasets"], "?deep=true", CatalogJson.Default.RucioReplica, cancellation);
        if (rows.Value is not { } replicas)
            return new(null, rows.Outcome, rows.Reason);
        var available = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var replica in replicas)
        {
            if (replica is not { Rse.Length: > 0 and <= 255, AvailableLength: { } files and >= 0 and <= Most })
            {
                return CatalogAnswer.Failed<IReadOnlyDictionary<string, long>>(
                    "Rucio's answer was malformed: a storage without its name or its files");
            }
            available[replica.Rse] = available.GetValueOrDefault(replica.Rse) + files;
        }
        return CatalogAnswer.Found<IReadOnlyDictionary<string, long>>(available);
    }

    public void Dispose()
    {
        login.Dispose();
        door.Dispose();
    }

    private async Task<CatalogAnswer<IReadOnlyList<T>>> GetAsync<T>(
        string[] path, string query, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        string? refused = null;
        while (true)
        {
            var token = await login.TokenAsync(refused, cancellation);
            if (token.Value is not { } sent)
                return CatalogAnswer.Failed<IReadOnlyList<T>>(token.Reason);
            var reply = await door.AskAsync(() => Request(url.Under(path, query), sent), cancellation);
            if (reply.Status != HttpStatusCode.Unauthorized)
                return Read(reply, type, sent);
            if (refused is not null || !login.CanRenew)
                return CatalogAnswer.Failed<IReadOnlyList<T>>(RefusedToken);
            refused = sent;
        }
    }

    private string RefusedToken => login.CanRenew
        ? "Rucio refused the token that it had just given"
        : "Rucio refused the token in Catalogs:Rucio:Token; it may have expired";

    private static HttpRequestMessage Request(Uri address, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("X-Rucio-Auth-Token", token);
        request.Headers.Accept.ParseAdd("application/x-json-stream, application/json");
        return request;
    }

    private CatalogAnswer<IReadOnlyList<T>> Read<T>(CatalogReply reply, JsonTypeInfo<T> type, string token)
        where T : class
    {
        if (reply.Status is HttpStatusCode.OK)
            return RucioLines.Read(reply.Body, type, MostLines);
        if (reply.Status is null || ErrorOf(reply) is not { ExceptionClass.Length: > 0 } error)
            return CatalogAnswer.Failed<IReadOnlyList<T>>(Hidden(door.Refusal(reply), token));
        if (error.ExceptionClass == "DataIdentifierNotFound" && reply.Status == HttpStatusCode.NotFound)
            return CatalogAnswer.Missing<IReadOnlyList<T>>();
        var words = OneLine.Of($"Rucio says {error.ExceptionClass}: {error.ExceptionMessage}", MostWords);
        return CatalogAnswer.Failed<IReadOnlyList<T>>(Hidden(words, token));
    }

    /// <summary>What Rucio says is shown in Slack: a server that repeats our token must not tell it there.</summary>
    private static string Hidden(string words, string token) =>
        words.Contains(token[..Math.Min(token.Length, ShownOfToken)], StringComparison.Ordinal)
            ? "Rucio answered with an error that repeats our token, so it is not shown"
            : words;

    /// <summary>Rucio tells its error in headers and in the body; a proxy before it does neither.</summary>
    private static RucioError? ErrorOf(CatalogReply reply)
    {
        if (reply.Header("ExceptionClass") is { } name)
            return new(name, reply.Header("ExceptionMessage"));
        try
        {
            return JsonSerializer.Deserialize(reply.Body, CatalogJson.Default.RucioError);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The files of a dataset or container and their bytes; bytes are null where Rucio does not say.</summary>
internal sealed record RucioTotals(long Files, long? Bytes);
