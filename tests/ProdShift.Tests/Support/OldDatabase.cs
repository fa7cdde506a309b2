using Dapper;
using Microsoft.Data.Sqlite;
using ProdShift.Storage;

namespace ProdShift.Tests.Support;

/// <summary>A database as an earlier version left it, with what was in it then.</summary>
internal static class OldDatabase
{
    /// <param name="connectionString">An empty file.</param>
    /// <param name="before">The number of the first migration that the version did not have, such as "0013".</param>
    /// <param name="content">SQL that puts in what was there.</param>
    public static async Task LeaveAsync(string connectionString, string before, string content)
    {
        await using var connection = new SqliteConnection(connectionString);
        connection.Execute("CREATE TABLE migration (name TEXT PRIMARY KEY)");
        var assembly = typeof(Migrator).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal));
        foreach (var name in names.Order())
        {
            var script = name[(name.IndexOf("Migrations.", StringComparison.Ordinal) + "Migrations.".Length)..];
            if (string.CompareOrdinal(script, before) >= 0)
                break;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            connection.Execute(await reader.ReadToEndAsync());
            connection.Execute("INSERT INTO migration VALUES (@script)", new { script });
        }
        connection.Execute(content);
    }
}
