using System.Data.Common;
using Dapper;
using ProdShift.Core.ExitCodes;

namespace ProdShift.ExitCodes;

/// <summary>The rows of exit_code_edit and exit_code_undo.</summary>
internal static class ErrorRows
{
    /// <summary>For each code the newest edit that was not undone.</summary>
    public static IReadOnlyList<ErrorEdit> Standing(DbConnection connection, DbTransaction? transaction = null) =>
        connection.Query<Row>(
            """
            SELECT e.number AS Number, e.code AS Code, e.name AS Name, e.category AS Category, e.meaning AS Meaning,
                   e.first_time AS First, e.next_time AS Again, e.user_id AS UserId, e.at AS At
            FROM exit_code_edit e
            WHERE e.number = (
                SELECT max(n.number) FROM exit_code_edit n
                WHERE n.code = e.code AND NOT EXISTS (SELECT 1 FROM exit_code_undo u WHERE u.edit = n.number))
            ORDER BY e.code
            """,
            transaction: transaction).Select(row => row.ToEdit()).ToList();

    /// <summary>The last edits and undoings of a code, the newest first.</summary>
    public static IReadOnlyList<ErrorChange> History(DbConnection connection, int code, int most) =>
        connection.Query<ChangeRow>(
            """
            SELECT user_id AS UserId, at AS At, 0 AS Undone, name AS Name, number AS Number
            FROM exit_code_edit WHERE code = @code
            UNION ALL
            SELECT u.user_id, u.at, 1, e.name, e.number
            FROM exit_code_undo u JOIN exit_code_edit e ON e.number = u.edit WHERE e.code = @code
            ORDER BY At DESC, Undone DESC, Number DESC LIMIT @most
            """,
            new { code, most }).Select(row => new ErrorChange(row.UserId, row.At, row.Undone, row.Name)).ToList();

    public static bool IsKnown(DbTransaction transaction, string requestId) =>
        transaction.Connection!.ExecuteScalar<long>(
            """
            SELECT EXISTS (SELECT 1 FROM exit_code_edit WHERE request_id = @requestId)
                OR EXISTS (SELECT 1 FROM exit_code_undo WHERE request_id = @requestId)
            """,
            new { requestId },
            transaction) == 1;

    public static void Insert(
        DbTransaction transaction, int code, ErrorText text, string userId, string requestId, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO exit_code_edit (code, at, user_id, name, category, meaning, first_time, next_time, request_id)
            VALUES (@code, @now, @userId, @Name, @category, @Meaning, @First, @Again, @requestId)
            """,
            new
            {
                code,
                now,
                userId,
                text.Name,
                category = text.Category.ToString(),
                text.Meaning,
                text.First,
                text.Again,
                requestId,
            },
            transaction);

    public static void Undo(DbTransaction transaction, long number, string userId, string requestId, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            "INSERT INTO exit_code_undo (edit, at, user_id, request_id) VALUES (@number, @now, @userId, @requestId)",
            new { number, now, userId, requestId },
            transaction);

    private sealed record Row(
        long Number,
        long Code,
        string Name,
        string Category,
        string Meaning,
        string First,
        string Again,
        string UserId,
        DateTimeOffset At)
    {
        public ErrorEdit ToEdit() => new(
            Number,
            (int)Code,
            new(Name, ErrorCategories.Find(Category) ?? ErrorCategory.Unknown, Meaning, First, Again),
            UserId,
            At);
    }

    private sealed record ChangeRow
    {
        public string UserId { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public bool Undone { get; init; }

        public string Name { get; init; } = "";
    }
}
