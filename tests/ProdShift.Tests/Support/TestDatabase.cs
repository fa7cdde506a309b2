using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ProdShift.Storage;

namespace ProdShift.Tests.Support;

/// <summary>A migrated SQLite file of its own for each test.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"prodshift-test-{Guid.NewGuid():N}.db");

    private TestDatabase() => Database = new(Options.Create(new StorageOptions { ConnectionString = ConnectionString }));

    public Database Database { get; }

    public string ConnectionString => $"Data Source={_file};Pooling=False";

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        await new Migrator(database.Database, NullLogger<Migrator>.Instance).MigrateAsync(default);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_file) + "*"))
            File.Delete(file);
    }
}
