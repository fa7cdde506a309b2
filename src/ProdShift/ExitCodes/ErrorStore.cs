using System.Data.Common;
using ProdShift.Core.ExitCodes;
using ProdShift.Storage;

namespace ProdShift.ExitCodes;

/// <summary>
/// Who wrote what about exit codes. Nothing is ever lost: an undoing makes the edit before it count again, and without one the
/// playbook. A repeat of a request changes nothing.
/// </summary>
internal sealed class ErrorStore(Database database, ErrorBook book)
{
    private const int LastChanges = 3;

    /// <summary>The edit that counts, if there is one, and the last changes, the newest first.</summary>
    public async Task<(ErrorEdit? Edit, IReadOnlyList<ErrorChange> History)> OfAsync(int code, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (Standing(connection, null, code), ErrorRows.History(connection, code, LastChanges));
    }

    /// <summary>
    /// Changes what is known of a code. <paramref name="basedOn"/> is the number of the edit that its author saw (0 for none);
    /// null: whatever there is now is changed.
    /// </summary>
    public Task<EditResult> EditAsync(
        int code, ErrorPatch patch, long? basedOn, string userId, string requestId, DateTimeOffset now,
        CancellationToken cancellation) =>
        database.WriteAsync(
            transaction => ErrorRows.IsKnown(transaction, requestId)
                ? new EditResult.Stored()
                : Edit(transaction, code, patch, basedOn, userId, requestId, now),
            cancellation);

    /// <summary>Takes the last edit of a code back; false if there is none.</summary>
    public Task<bool> UndoAsync(
        int code, string userId, string requestId, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                if (ErrorRows.IsKnown(transaction, requestId))
                    return true;
                if (Standing(transaction.Connection!, transaction, code) is not { } edit)
                    return false;
                ErrorRows.Undo(transaction, edit.Number, userId, requestId, now);
                return true;
            },
            cancellation);

    private EditResult Edit(
        DbTransaction transaction, int code, ErrorPatch patch, long? basedOn, string userId, string requestId, DateTimeOffset now)
    {
        var standing = Standing(transaction.Connection!, transaction, code);
        if (basedOn is { } seen && seen != (standing?.Number ?? 0))
            return new EditResult.Outdated(standing?.UserId ?? "");
        var current = book.Read(transaction.Connection!, transaction).Find(code);
        var (text, problem) = patch.Apply(current);
        if (problem is not null)
            return new EditResult.Refused(problem);
        if (current is not null && ErrorText.Of(current) == text)
            return new EditResult.Unchanged();
        ErrorRows.Insert(transaction, code, text!, userId, requestId, now);
        return new EditResult.Stored();
    }

    private static ErrorEdit? Standing(DbConnection connection, DbTransaction? transaction, int code) =>
        ErrorRows.Standing(connection, transaction).FirstOrDefault(edit => edit.Code == code);
}
