using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ProdShift.Outbox;
using ProdShift.Storage;

namespace ProdShift.Tests.Outbox;

public class UpgradeTests
{
    [Fact]
    public async Task What_the_version_before_left_unsent_is_due()
    {
        var file = Path.GetTempFileName();
        await using var database = new Database(Options.Create(new StorageOptions
        {
            ConnectionString = $"Data Source={file};Pooling=False",
        }));
        try
        {
            await LeaveAsync(database.ConnectionString);
            await new Migrator(database, NullLogger<Migrator>.Instance).MigrateAsync(default);

            var due = await new OutboxQueue(database).DueAsync(DateTimeOffset.UtcNow, [], default);
            var message = await new OutboxQueue(database).BeginAsync(due[0], DateTimeOffset.UtcNow, default);

            Assert.Equal(["begun", "put off"], due.Select(one => one.Id));
            Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(5), message!.MaybeSentSince);
        }
        finally
        {
            await database.DisposeAsync();
            File.Delete(file);
        }
    }

    /// <summary>The outbox as its first migration made it, with a try that a kill cut off and a message that waits.</summary>
    private static async Task LeaveAsync(string connectionString)
    {
        var assembly = typeof(Migrator).Assembly;
        var name = assembly.GetManifestResourceNames().Single(one => one.EndsWith("0001_outbox.sql", StringComparison.Ordinal));
        using var script = new StreamReader(assembly.GetManifestResourceStream(name)!);
        await using var connection = new SqliteConnection(connectionString);
        connection.Execute("CREATE TABLE migration (name TEXT PRIMARY KEY); INSERT INTO migration VALUES ('0001_outbox.sql')");
        connection.Execute(await script.ReadToEndAsync());
        connection.Execute(
            """
            INSERT INTO outbox (id, channel, kind, text, created_at, due_at, attempts, maybe_sent_since)
            VALUES ('begun', 'C1', 'Post', 'a', 1, 1, 1, 5), ('put off', 'C2', 'Post', 'b', 1, @soon, 1, NULL)
            """,
            new { soon = DateTimeOffset.UtcNow.AddMinutes(2).ToUnixTimeMilliseconds() });
    }
}
