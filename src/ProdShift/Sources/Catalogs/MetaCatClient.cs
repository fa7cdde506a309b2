using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProdShift.Core.Campaigns.CloseOut;

namespace ProdShift.Sources.Catalogs;

/// <summary>MetaCat's reading part: how many files a dataset has. It needs no login.</summary>
internal sealed class MetaCatClient(Uri url, CatalogDoor door) : IDisposable
{
    private const long MostFiles = 10_000_000_000;

    /// <summary>
    /// The files of a dataset. MetaCat counts 0 files in a dataset that does not exist, so the dataset is asked for first.
    /// </summary>
    public async Task<CatalogAnswer<long>> FilesAsync(DatasetName dataset, CancellationToken cancellation)
    {
        var found = await GetAsync("dataset", dataset, CatalogJson.Default.MetaCatDataset, cancellation);
        if (found.Outcome != CatalogOutcome.Found)
            return new(0, found.Outcome, found.Reason);
        if (found.Value is not { } about || about.Namespace != dataset.Scope || about.Name != dataset.Name)
            return CatalogAnswer.Failed<long>("MetaCat answered for another dataset than the one asked for");
        var counted = await GetAsync("dataset_count", dataset, CatalogJson.Default.MetaCatCount, cancellation);
        return counted switch
        {
            { Outcome: CatalogOutcome.Found, Value.FileCount: { } files and >= 0 and <= MostFiles } => CatalogAnswer.Found(files),
            { Outcome: CatalogOutcome.Found } => CatalogAnswer.Failed<long>("MetaCat's answer was malformed: no possible number of files"),
            _ => new(0, counted.Outcome, counted.Reason),
        };
    }

    public void Dispose() => door.Dispose();

    private async Task<CatalogAnswer<T>> GetAsync<T>(
        string what, DatasetName dataset, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        var address = url.Under(["data", what], $"?dataset={Uri.EscapeDataString(dataset.ToString())}");
        var reply = await door.AskAsync(() => new(HttpMethod.Get, address), cancellation);
        if (reply.Status == HttpStatusCode.NotFound)
            return CatalogAnswer.Missing<T>();
        if (reply.Status != HttpStatusCode.OK)
            return CatalogAnswer.Failed<T>(door.Refusal(reply));
        try
        {
            return JsonSerializer.Deserialize(reply.Body, type) is { } row
                ? CatalogAnswer.Found(row)
                : CatalogAnswer.Failed<T>("MetaCat's answer was empty");
        }
        catch (JsonException)
        {
            return CatalogAnswer.Failed<T>("MetaCat's answer was malformed");
        }
    }
}
