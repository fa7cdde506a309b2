using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ProdShift.Storage;

namespace ProdShift.Tests.Support;

/// <summary>A migrated SQLite file of its own for each test: a copy of one that was migrated once.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    private readonly string _file = NewFile();

    private TestDatabase() => Database = new(Options.Create(new StorageOptions { ConnectionString = ConnectionString }));

    public Database Database { get; }

    public string ConnectionString => $"Data Source={_file};Pooling=False";

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        await WriteAsync(database._file);
        return database;
    }

    /// <summary>Writes a migrated and empty database to a file.</summary>
    public static async Task WriteAsync(string file) => await File.WriteAllBytesAsync(file, await Migrated.Value);

    public static string NewFile() => Path.Combine(Path.GetTempPath(), $"prodshift-test-{Guid.NewGuid():N}.db");

    /// <summary>Deletes a database with the files that SQLite keeps beside it.</summary>
    public static void Delete(string file)
    {
        foreach (var one in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            File.Delete(one);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Delete(_file);
    }

    private static async Task<byte[]> MigrateAsync()
    {
        await using var first = new TestDatabase();
        await new Migrator(first.Database, NullLogger<Migrator>.Instance).MigrateAsync(default);
        await first.Database.DisposeAsync(); // and with it, what is new goes into the one file
        return await File.ReadAllBytesAsync(first._file);
    }
}
