using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Core.Alerts;
using ProdShift.Storage;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Alerts;

/// <summary>A database that version 0.1 left: one message for each alert, acknowledgements in the history alone.</summary>
public class AlertUpgradeTests
{
    private const string Before =
        """
        INSERT INTO outbox (id, channel, kind, text, created_at, due_at, sent_at, ts)
        VALUES ('m1', 'C1', 'Post', 'a', 1, 1, 2, '1.1'), ('m2', 'C1', 'Post', 'b', 1, 1, 2, '1.2');
        INSERT INTO alert (id, source, rule, key, severity, text, raised_at, ended_at, message_id)
        VALUES ('a1', 'justin', 'site-failures', 'CERN', 'Warning', 'open', 5, NULL, 'm1'),
               ('a2', 'justin', 'site-failures', 'FNAL', 'Warning', 'over', 6, 7, 'm2');
        INSERT INTO alert_event (id, alert_id, kind, at, user_id, reason)
        VALUES ('e1', 'a1', 'Raised', 5, NULL, 'found'), ('e2', 'a1', 'Acknowledged', 6, 'U1', 'acknowledged'),
               ('e3', 'a2', 'Raised', 6, NULL, 'found'), ('e4', 'a2', 'Acknowledged', 6, 'U1', 'acknowledged');
        """;

    [Fact]
    public async Task Who_had_an_alert_still_has_it_and_nothing_is_told_again()
    {
        var file = Path.GetTempFileName();
        await using var database = new Database(Options.Create(new StorageOptions
        {
            ConnectionString = $"Data Source={file};Pooling=False",
        }));
        try
        {
            await OldDatabase.LeaveAsync(database.ConnectionString, "0007", Before);
            await new Migrator(database, NullLogger<Migrator>.Instance).MigrateAsync(default);
            await using var connection = await database.OpenAsync(default);

            var alerts = AlertRows.Query(connection, "ORDER BY a.id");

            Assert.Equal(new Hold("U1", At(6)), alerts[0].Alert.Held);
            Assert.Equal((At(5), 1, "m1"), (alerts[0].Alert.ArmedAt, alerts[0].Alert.Times, alerts[0].RootId));
            Assert.Null(alerts[1].Alert.Held);
            Assert.False(AlertTeller.IsDue(connection, DateTimeOffset.UtcNow));
        }
        finally
        {
            await database.DisposeAsync();
            File.Delete(file);
        }
    }

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
