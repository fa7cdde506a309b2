using System.Data.Common;
using Dapper;
using ProdShift.Core.Shifts;
using ProdShift.Outbox;
using ProdShift.Storage;

namespace ProdShift.Shifts;

/// <summary>
/// Check-ins, notes and check-outs. Each change is decided and stored in one transaction, with what is said of it.
/// </summary>
internal sealed class ShiftStore(Database database)
{
    private const string Columns = "s.id AS Id, s.role AS Role, s.user_id AS UserId, s.started_at AS StartedAt, s.note AS Note";

    public async Task<IReadOnlyList<Shift>> OpenAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return connection.Query<Shift>(
            $"SELECT {Columns} FROM shift s WHERE NOT EXISTS (SELECT 1 FROM shift_end e WHERE e.shift_id = s.id) "
            + "ORDER BY s.started_at")
            .AsList();
    }

    public async Task<IReadOnlyList<EndedShift>> LastEndedAsync(string? role, int most, CancellationToken cancellation)
    {
        const string Sql =
            $"""
            SELECT {Columns}, e.at AS EndedAt, e.ended_by AS EndedBy, e.summary AS Summary
            FROM shift_end e JOIN shift s ON s.id = e.shift_id
            WHERE @role IS NULL OR s.role = @role
            ORDER BY e.at DESC LIMIT @most
            """;
        await using var connection = await database.OpenAsync(cancellation);
        return connection.Query<Shift, ShiftEndRow, EndedShift>(
            Sql,
            (shift, end) => new(shift, end.EndedAt, end.EndedBy, end.Summary),
            new { role, most },
            splitOn: "EndedAt").AsList();
    }

    /// <summary>
    /// Decides on a check-in and stores what it comes to. A repeat of a request stores nothing and gets the same answer.
    /// </summary>
    public Task<CheckIn.Result> CheckInAsync(
        Shift wanted, string requestId, Func<Shift, OutboxMessage> announce, CancellationToken cancellation) =>
        database.WriteAsync(transaction => CheckInWithin(transaction, wanted, requestId, announce), cancellation);

    /// <summary>Relieves another, and tells both.</summary>
    public Task<TakeOver.Result> TakeOverAsync(
        string relieved,
        Shift wanted,
        string requestId,
        Func<HandOver, Shift, IEnumerable<OutboxMessage>> announce,
        CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                var result = TakeOver.Decide(Current(transaction, wanted.Role), relieved, wanted);
                if (result is TakeOver.Result.Done { Ended: var ended })
                {
                    End(transaction, ended, requestId);
                    Start(transaction, wanted, requestId);
                    OutboxStore.Add(transaction, announce(HandOverFacts.Read(transaction, ended), wanted), wanted.StartedAt);
                }
                return result;
            },
            cancellation);

    /// <summary>Ends shifts that are still open, each with its hand-over; returns those ended.</summary>
    public Task<IReadOnlyList<EndedShift>> CheckOutAsync(
        IReadOnlyList<EndedShift> ending,
        string requestId,
        Func<HandOver, OutboxMessage> announce,
        CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                var ended = ending.Where(shift => End(transaction, shift, $"{requestId}/{shift.Shift.Role}")).ToList();
                foreach (var shift in ended)
                    OutboxStore.Add(transaction, [announce(HandOverFacts.Read(transaction, shift))], shift.EndedAt);
                return (IReadOnlyList<EndedShift>)ended;
            },
            cancellation);

    private static CheckIn.Result CheckInWithin(
        DbTransaction transaction, Shift wanted, string requestId, Func<Shift, OutboxMessage> announce)
    {
        var result = CheckIn.Decide(Current(transaction, wanted.Role), wanted);
        if (result is CheckIn.Result.Started)
        {
            Start(transaction, wanted, requestId);
            OutboxStore.Add(transaction, [announce(wanted)], wanted.StartedAt);
        }
        if (result is CheckIn.Result.Noted noted)
        {
            transaction.Connection!.Execute(
                """
                INSERT INTO shift_note (id, shift_id, at, note, request_id)
                SELECT @Id, @ShiftId, @StartedAt, @Note, @requestId
                WHERE NOT EXISTS (SELECT 1 FROM shift WHERE request_id = @requestId)
                ON CONFLICT (request_id) DO NOTHING
                """,
                new { wanted.Id, ShiftId = noted.Shift.Id, wanted.StartedAt, noted.Note, requestId },
                transaction);
        }
        return result;
    }

    private static Shift? Current(DbTransaction transaction, string role) =>
        transaction.Connection!.QueryFirstOrDefault<Shift>(
            $"""
            SELECT {Columns} FROM shift s
            WHERE s.id = (SELECT id FROM shift WHERE role = @role ORDER BY started_at DESC, id DESC LIMIT 1)
              AND NOT EXISTS (SELECT 1 FROM shift_end e WHERE e.shift_id = s.id)
            """,
            new { role },
            transaction);

    private static void Start(DbTransaction transaction, Shift shift, string requestId) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO shift (id, role, user_id, started_at, note, request_id)
            VALUES (@Id, @Role, @UserId, @StartedAt, @Note, @requestId)
            """,
            new { shift.Id, shift.Role, shift.UserId, shift.StartedAt, shift.Note, requestId },
            transaction);

    private static bool End(DbTransaction transaction, EndedShift ended, string requestId) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO shift_end (shift_id, at, ended_by, summary, request_id)
            VALUES (@Id, @EndedAt, @EndedBy, @Summary, @requestId)
            ON CONFLICT DO NOTHING
            """,
            new { ended.Shift.Id, ended.EndedAt, ended.EndedBy, ended.Summary, requestId },
            transaction) == 1;

    private sealed record ShiftEndRow(DateTimeOffset EndedAt, string EndedBy, string Summary);
}
