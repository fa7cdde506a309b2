using Dapper;
using Microsoft.Data.Sqlite;

namespace ProdShift.Storage;

/// <summary>Copies the database with SQLite's own backup, which sees one moment of it, and checks the copy.</summary>
internal sealed class Backup(Database database)
{
    /// <exception cref="IOException">The database does not exist, or the copy is not whole.</exception>
    public async Task WriteAsync(string target, CancellationToken cancellation)
    {
        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        if (!File.Exists(file))
            throw new FileNotFoundException($"There is no database {Path.GetFullPath(file)} to back up yet.");
        await using (var source = (SqliteConnection)await database.OpenAsync(cancellation))
        await using (var copy = new SqliteConnection($"Data Source={target};Pooling=False"))
        {
            await copy.OpenAsync(cancellation);
            source.BackupDatabase(copy);
            var health = copy.QuerySingle<string>("PRAGMA integrity_check(1)");
            if (health == "ok")
                return;
        }
        File.Delete(target);
        throw new IOException("The copy is not whole, so it was deleted. Is the database damaged, or the disk full?");
    }
}
