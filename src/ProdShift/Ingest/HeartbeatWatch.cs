using ProdShift.Alerts;
using ProdShift.Core.Alerts;
using ProdShift.Storage;

namespace ProdShift.Ingest;

/// <summary>Raises an alert when something does not call in as it promised, and ends it when it does.</summary>
internal sealed class HeartbeatWatch(Database database, AlertStore alerts, TimeProvider clock)
{
    private readonly DateTimeOffset _listeningSince = clock.GetUtcNow();
    private HashSet<string> _late = [];

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        IReadOnlyList<Heartbeat> all;
        await using (var connection = await database.OpenAsync(cancellation))
            all = HeartbeatStore.All(connection);
        var late = all.Where(beat => Late(beat, now) is not null).Select(beat => beat.Name).ToHashSet();
        if (late.SetEquals(_late))
            return;
        await database.WriteAsync(
            transaction => alerts.Settle(
                transaction,
                HeartbeatStore.Source,
                [
                    .. HeartbeatStore.All(transaction.Connection!, transaction)
                        .Select(beat => Late(beat, now))
                        .OfType<Core.Monitoring.Finding>(),
                ],
                new Sight(true, Workflows: null),
                now),
            cancellation);
        _late = late;
    }

    private Core.Monitoring.Finding? Late(Heartbeat beat, DateTimeOffset now) =>
        beat.Late(HeartbeatStore.Source, _listeningSince, now);
}
