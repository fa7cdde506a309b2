using System.Data.Common;
using Dapper;

namespace ProdShift.Storage;

/// <summary>Runs the embedded Migrations/NNNN_name.sql files that the database has not seen, each in a transaction.</summary>
internal sealed partial class Migrator(Database database, ILogger<Migrator> logger)
{
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation)
    {
        var applied = new List<string>();
        foreach (var script in Scripts())
        {
            if (!await database.WriteAsync(transaction => Apply(script.Name, script.Sql, transaction), cancellation))
                continue;
            applied.Add(script.Name);
            LogApplied(script.Name);
        }
        return applied;
    }

    private static bool Apply(string name, string sql, DbTransaction transaction)
    {
        var connection = transaction.Connection!;
        connection.Execute("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)", transaction: transaction);
        if (connection.Execute(
            "INSERT INTO migration (name) VALUES (@name) ON CONFLICT DO NOTHING", new { name }, transaction) == 0)
        {
            return false;
        }
        connection.Execute(sql, transaction: transaction);
        return true;
    }

    private static IEnumerable<(string Name, string Sql)> Scripts()
    {
        const string Folder = "Migrations.";
        var assembly = typeof(Migrator).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
            .Order())
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (resource[(resource.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..], reader.ReadToEnd());
        }
    }

    [LoggerMessage(LogLevel.Information, "Applied migration {Name}")]
    private partial void LogApplied(string name);
}
