using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns.Log;

namespace ProdShift.Campaigns.Log;

/// <summary>The shifts that overlap a campaign's time, with their notes.</summary>
internal static class LogShifts
{
    public static IReadOnlyList<LoggedShift> Read(DbConnection connection, DateTimeOffset from, DateTimeOffset to)
    {
        const string During =
            """
            FROM shift s LEFT JOIN shift_end e ON e.shift_id = s.id
            WHERE s.started_at <= @to AND (e.at IS NULL OR e.at >= @from)
            """;
        var notes = connection.Query<Note>(
            $"""
            SELECT n.shift_id AS ShiftId, n.note AS Text, n.at AS At
            FROM shift_note n
            WHERE n.shift_id IN (SELECT s.id {During})
            ORDER BY n.at, n.id
            """,
            new { from, to }).ToLookup(note => note.ShiftId);
        return
        [
            .. connection.Query<Row>(
                    $"""
                    SELECT s.id AS Id, s.role AS Role, s.user_id AS UserId, s.started_at AS StartedAt, s.note AS Note,
                           e.at AS EndedAt, e.ended_by AS EndedBy, e.summary AS Summary
                    {During}
                    ORDER BY s.started_at, s.id
                    """,
                    new { from, to })
                .Select(row => row.ToShift(notes[row.Id])),
        ];
    }

    private sealed record Note
    {
        public string ShiftId { get; init; } = "";

        public string Text { get; init; } = "";

        public DateTimeOffset At { get; init; }
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Role { get; init; } = "";

        public string UserId { get; init; } = "";

        public DateTimeOffset StartedAt { get; init; }

        public string Note { get; init; } = "";

        public DateTimeOffset? EndedAt { get; init; }

        public string? EndedBy { get; init; }

        public string? Summary { get; init; }

        public LoggedShift ToShift(IEnumerable<Note> notes) => new(
            Role,
            UserId,
            StartedAt,
            [
                .. Note.Length > 0 ? [new LoggedNote(Note, StartedAt)] : Array.Empty<LoggedNote>(),
                .. notes.Select(note => new LoggedNote(note.Text, note.At)),
            ],
            EndedAt,
            EndedBy,
            Summary ?? "");
    }
}
