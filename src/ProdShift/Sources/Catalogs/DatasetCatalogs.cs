using Microsoft.Extensions.Options;
using ProdShift.Core.Campaigns.CloseOut;

namespace ProdShift.Sources.Catalogs;

/// <summary>The catalogues that are configured, and what they say of datasets.</summary>
internal sealed class DatasetCatalogs(
    IOptions<CatalogsOptions> options, TimeProvider clock, ILogger<CatalogDoor> logger) : IDisposable
{
    private const string MetaCatName = "MetaCat";
    private const string RucioName = "Rucio";

    private readonly MetaCatClient? _metaCat = MetaCat(options.Value.MetaCat, clock, logger);
    private readonly RucioClient? _rucio = Rucio(options.Value.Rucio, clock, logger);
    private readonly string _rse = options.Value.Rucio.Rse;

    public bool IsConfigured => _metaCat is not null || _rucio is not null;

    /// <summary>"MetaCat", "Rucio", or both; empty for none.</summary>
    public string Names => string.Join(" and ", new[] { _metaCat is null ? null : MetaCatName, _rucio is null ? null : RucioName }
        .OfType<string>());

    /// <summary>
    /// What each catalogue counts in each dataset. A catalogue that failed three times in a row is not asked on.
    /// </summary>
    public async Task<IReadOnlyList<DatasetCount>> CountAsync(
        IEnumerable<DatasetName> datasets, CancellationToken cancellation)
    {
        var (metaCat, rucio) = (new Patience(), new Patience());
        var counts = new List<DatasetCount>();
        foreach (var dataset in datasets)
        {
            if (_metaCat is not null)
                counts.Add(await AskAsync(metaCat, MetaCatName, dataset, token => InMetaCatAsync(dataset, token), cancellation));
            if (_rucio is not null)
                counts.AddRange(await InRucioAsync(rucio, dataset, cancellation));
        }
        return counts;
    }

    public void Dispose()
    {
        _metaCat?.Dispose();
        _rucio?.Dispose();
    }

    private static MetaCatClient? MetaCat(MetaCatOptions options, TimeProvider clock, ILogger logger) =>
        options.Url is { } url ? new(url, new(MetaCatName, SourceHttp.Create(options.CaFile), clock, logger)) : null;

    private static RucioClient? Rucio(RucioOptions options, TimeProvider clock, ILogger logger)
    {
        if (options.Url is not { } url)
            return null;
        var door = new CatalogDoor(RucioName, SourceHttp.Create(options.CaFile), clock, logger);
        return new(url, new(options, door, clock), door);
    }

    private async Task<IReadOnlyList<DatasetCount>> InRucioAsync(
        Patience patience, DatasetName dataset, CancellationToken cancellation)
    {
        var total = await AskAsync(patience, RucioName, dataset, token => TotalAsync(dataset, token), cancellation);
        return _rse.Length == 0 || total.Outcome != CountOutcome.Counted
            ? [total]
            : [total, await AskAsync(patience, RucioName, dataset, token => AtTargetAsync(dataset, token), cancellation)];
    }

    private async Task<DatasetCount> AskAsync(
        Patience patience,
        string name,
        DatasetName dataset,
        Func<CancellationToken, Task<DatasetCount>> ask,
        CancellationToken cancellation)
    {
        if (patience.IsLost)
            return DatasetCount.Unknown(dataset, name, Patience.Lost(name), clock.GetUtcNow());
        var count = await ask(cancellation);
        patience.Note(answered: count.Outcome != CountOutcome.Unknown);
        return count;
    }

    private async Task<DatasetCount> InMetaCatAsync(DatasetName dataset, CancellationToken cancellation) =>
        Counted(dataset, MetaCatName, await _metaCat!.FilesAsync(dataset, cancellation), files => files);

    private async Task<DatasetCount> TotalAsync(DatasetName dataset, CancellationToken cancellation) =>
        Counted(dataset, RucioName, await _rucio!.TotalsAsync(dataset, cancellation), totals => totals!.Files);

    private async Task<DatasetCount> AtTargetAsync(DatasetName dataset, CancellationToken cancellation) => Counted(
        dataset,
        $"Rucio at {_rse}",
        await _rucio!.AvailableAsync(dataset, cancellation),
        available => available!.GetValueOrDefault(_rse));

    private DatasetCount Counted<T>(DatasetName dataset, string source, CatalogAnswer<T> answer, Func<T?, long> files) =>
        answer.Outcome switch
        {
            CatalogOutcome.Found => DatasetCount.Of(dataset, source, files(answer.Value), clock.GetUtcNow()),
            CatalogOutcome.Missing => DatasetCount.Missing(dataset, source, clock.GetUtcNow()),
            _ => DatasetCount.Unknown(dataset, source, answer.Reason, clock.GetUtcNow()),
        };
}
