using ProdShift.Alerts;
using ProdShift.Campaigns;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Replay;
using ProdShift.ExitCodes;
using ProdShift.Storage;

namespace ProdShift.Replay;

/// <summary>A result, or, in plain words, why there is none.</summary>
internal sealed record ReplayAnswer(ReplayResult? Result, string? Problem);

/// <summary>
/// Shows what was recorded to today's settings, and to proposed ones, and compares what they raise with what people said.
/// </summary>
internal sealed class ReplayRun(Database database, ErrorBook errors, CampaignGates gates)
{
    /// <param name="from">The time's first moment.</param>
    /// <param name="to">Its last one.</param>
    /// <param name="today">The settings that hold.</param>
    /// <param name="proposed">Others to compare them with; null if there are none.</param>
    /// <param name="cancellation">Stops it between two sources.</param>
    public async Task<ReplayAnswer> RunAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        MonitoringOptions today,
        MonitoringOptions? proposed,
        CancellationToken cancellation)
    {
        from = DateTimeOffset.FromUnixTimeMilliseconds(from.ToUnixTimeMilliseconds()); // as checks are stored
        await using var connection = await database.OpenAsync(cancellation);
        await using var second = await database.OpenAsync(cancellation);
        MonitoringOptions[] settings = proposed is null ? [today] : [today, proposed];
        var known = errors.Read(connection);
        IReadOnlyList<CampaignGate> GatesAt(DateTimeOffset at) => gates.Read(connection, at);
        var replayed = new List<SourceReplayed>();
        var judged = new List<JudgedAlert>();
        foreach (var source in ReplayStore.Sources(connection))
        {
            cancellation.ThrowIfCancellationRequested();
            if (SourceReplay.Run(connection, second, source, (from, to), settings, known, GatesAt) is not { } one)
                continue;
            replayed.Add(one);
            judged.AddRange(VerdictFacts.Judged(connection, source, one.First, to));
        }
        if (replayed.Count == 0)
            return new(null, WhyNothing(ReplayStore.Kept(connection), from, to));
        return new(
            ReplayResult.Of(
                from,
                to,
                replayed.Sum(one => one.Checks),
                replayed.Sum(one => one.Incomplete),
                [.. replayed.SelectMany(one => one.Alerts[0])],
                proposed is null ? null : [.. replayed.SelectMany(one => one.Alerts[1])],
                judged),
            null);
    }

    private static string WhyNothing(
        (DateTimeOffset Oldest, DateTimeOffset Newest)? kept, DateTimeOffset from, DateTimeOffset to)
    {
        var none = $"No check was recorded from {ReplayText.Moment(from)} to {ReplayText.Moment(to)} UTC";
        return kept is { } known
            ? $"{none}; there are checks from {ReplayText.Moment(known.Oldest)} to {ReplayText.Moment(known.Newest)} UTC."
            : $"{none}, nor at any other time: checks are recorded from this version on, at each check.";
    }
}
