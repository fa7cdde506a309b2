using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ProdShift.Storage;

/// <summary>
/// The bot's SQLite file. Readers open connections of their own; writers take turns on one, since SQLite lets one write at a
/// time anyway and its own way of waiting for a lock is to sleep.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;";
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SqliteConnection _writer;

    public Database(IOptions<StorageOptions> options)
    {
        DapperTypes.Register();
        ConnectionString = new SqliteConnectionStringBuilder(options.Value.ConnectionString) { DefaultTimeout = 10 }.ToString();
        _writer = new(ConnectionString);
    }

    public string ConnectionString { get; }

    public async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    /// <summary>Runs a change in one transaction: all of it is stored, or, if it throws, nothing.</summary>
    public async Task<T> WriteAsync<T>(Func<DbTransaction, T> change, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_writer.State != System.Data.ConnectionState.Open)
                await OpenWriterAsync(cancellation);
            using var transaction = _writer.BeginTransaction(deferred: false);
            var result = change(transaction);
            transaction.Commit();
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes a row again as it is, to see whether writing works: a full disk lets an update of no row pass.</summary>
    public static int Touch(DbTransaction transaction) =>
        transaction.Connection!.Execute(
            "UPDATE migration SET name = name WHERE name = (SELECT min(name) FROM migration)", transaction: transaction);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _turn.Dispose();
    }

    private async Task OpenWriterAsync(CancellationToken cancellation)
    {
        await _writer.OpenAsync(cancellation);
        using var command = _writer.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
