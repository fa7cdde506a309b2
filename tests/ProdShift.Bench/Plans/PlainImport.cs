using CsvHelper;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ProdShift.Bench.Plans;

/// <summary>The least that an import can be: every record parsed and inserted, in one transaction, nothing checked.</summary>
internal static class PlainImport
{
    private const string Columns =
        "(id TEXT, dataset TEXT, total INTEGER, phase TEXT, output TEXT, skip INTEGER, take INTEGER, remaining INTEGER, "
        + "workflow INTEGER, state TEXT, missing INTEGER, notes TEXT, replaces INTEGER, dropped TEXT, command TEXT)";

    public static int Run(byte[] file, string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        connection.Execute($"PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE plan {Columns}");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText =
            "INSERT INTO plan VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14)";
        insert.Transaction = transaction;
        var values = Enumerable.Range(0, 15).Select(at => insert.Parameters.Add($"@p{at}", SqliteType.Text)).ToArray();
        var rows = 0;
        using (var csv = CsvReader.Create(file))
        {
            for (; csv.Read(); rows++)
            {
                for (var at = 0; at < values.Length; at++)
                    values[at].Value = csv.GetString(at);
                insert.ExecuteNonQuery();
            }
        }
        transaction.Commit();
        return rows;
    }
}
