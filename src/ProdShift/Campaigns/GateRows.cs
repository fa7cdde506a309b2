using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns;

namespace ProdShift.Campaigns;

/// <summary>The openings of steps, with their messages, and whom they called.</summary>
internal static class GateRows
{
    /// <summary>A campaign's newest opening; null if none was ever told.</summary>
    public static GateRow? Last(DbConnection connection, string campaignId, DbTransaction? transaction = null)
    {
        const string Sql =
            """
            SELECT number AS Number, step AS Step, message_id AS MessageId, at AS At
            FROM gate
            WHERE campaign_id = @campaignId
            ORDER BY number DESC
            LIMIT 1
            """;
        return connection.QuerySingleOrDefault<GateRow>(Sql, new { campaignId }, transaction);
    }

    public static void Add(DbTransaction transaction, string campaignId, string step, string messageId, DateTimeOffset now)
    {
        const string Sql =
            """
            INSERT INTO gate (campaign_id, number, step, message_id, at)
            SELECT @campaignId, COALESCE(MAX(number), 0) + 1, @step, @messageId, @now FROM gate WHERE campaign_id = @campaignId
            """;
        transaction.Connection!.Execute(Sql, new { campaignId, step, messageId, now }, transaction);
    }

    public static IReadOnlyList<(string Item, GateCallKind Kind, DateTimeOffset At)> Calls(
        DbTransaction transaction, string campaignId, long gate) =>
        transaction.Connection!.Query<(string, GateCallKind, DateTimeOffset)>(
            "SELECT item, kind, at FROM gate_call WHERE campaign_id = @campaignId AND gate = @gate",
            new { campaignId, gate },
            transaction).AsList();

    public static void AddCalls(
        DbTransaction transaction, string campaignId, long gate, IEnumerable<GateCalls.Call> calls, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            "INSERT INTO gate_call (campaign_id, gate, item, kind, at) VALUES (@campaignId, @gate, @item, @kind, @now)",
            calls.Select(call => new { campaignId, gate, item = call.Item.Item.Id, kind = call.Kind.ToString(), now }),
            transaction);
}

/// <summary>An opening of a step, counted from 1 for the campaign; the step is empty where the path was complete.</summary>
internal sealed record GateRow(long Number, string Step, string MessageId, DateTimeOffset At);
