using System.Data.Common;
using Dapper;
using ProdShift.Core.Shifts;

namespace ProdShift.Shifts;

/// <summary>What the alerts and the checks did during a shift, from their own tables.</summary>
internal static class HandOverFacts
{
    public static HandOver Read(DbTransaction transaction, EndedShift ended)
    {
        var during = new { ended.Shift.Id, From = ended.Shift.StartedAt, To = ended.EndedAt };
        var notes = transaction.Connection!.Query<string>(
            "SELECT note FROM shift_note WHERE shift_id = @Id ORDER BY at, id", during, transaction).AsList();
        return new(ended, ended.Shift.Note.Length > 0 ? [ended.Shift.Note, .. notes] : notes, Counts(transaction, during));
    }

    private static ShiftCounts Counts(DbTransaction transaction, object during) =>
        transaction.Connection!.QuerySingle<CountRow>(
            """
            WITH happened AS (
                SELECT e.kind, e.alert_id FROM alert_event e JOIN alert a ON a.id = e.alert_id
                WHERE a.severity <> 'Info' AND e.at >= @From AND e.at <= @To)
            SELECT (SELECT count(DISTINCT alert_id) FROM happened WHERE kind = 'Raised') AS Raised,
                   (SELECT count(DISTINCT alert_id) FROM happened WHERE kind = 'Acknowledged') AS Acknowledged,
                   (SELECT count(DISTINCT alert_id) FROM happened WHERE kind = 'Resolved') AS Ended,
                   (SELECT count(*) FROM check_run WHERE finished_at >= @From AND finished_at <= @To) AS Checks,
                   (SELECT count(*) FROM alert WHERE ended_at IS NULL AND severity <> 'Info') AS StillOpen
            """,
            during,
            transaction).ToCounts();

    private sealed record CountRow(long Raised, long Acknowledged, long Ended, long Checks, long StillOpen)
    {
        public ShiftCounts ToCounts() => new((int)Raised, (int)Acknowledged, (int)Ended, (int)Checks, (int)StillOpen);
    }
}
