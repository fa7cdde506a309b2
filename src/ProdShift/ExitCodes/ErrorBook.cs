using System.Data.Common;
using ProdShift.Core.ExitCodes;
using ProdShift.Storage;

namespace ProdShift.ExitCodes;

/// <summary>
/// What exit codes mean now: what is built in, the experiment's playbook over it, and what people wrote in Slack over that.
/// </summary>
internal sealed class ErrorBook(Database database, Lazy<ErrorList> playbook)
{
    public async Task<ErrorCatalogue> ReadAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return Read(connection);
    }

    /// <summary>The same within a transaction.</summary>
    public ErrorCatalogue Read(DbConnection connection, DbTransaction? transaction = null) =>
        new(playbook.Value, ErrorRows.Standing(connection, transaction).Select(edit => edit.Entry()));
}
