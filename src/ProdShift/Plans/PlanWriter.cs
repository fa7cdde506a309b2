using System.Data.Common;
using System.Text.Json;
using Dapper;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Plans;

/// <summary>
/// Changes a plan in a transaction: what differs is written, and the change recorded with what it found. The same request again
/// changes nothing and has the same outcome.
/// </summary>
internal static class PlanWriter
{
    public static PlanOutcome Change(
        DbTransaction transaction, Campaign campaign, PlanAct act, Func<StoredPlan, PlanDecision> decide)
    {
        if (Repeated(transaction, act.RequestId) is { } recorded)
            return new PlanOutcome.Done(recorded);
        var stored = PlanTables.Read(transaction.Connection!, campaign, transaction);
        switch (decide(stored))
        {
            case PlanDecision.Refused refused:
                return new PlanOutcome.Refused(refused.Problems);
            case PlanDecision.Nothing nothing:
                return new PlanOutcome.Nothing(nothing.Why);
            case PlanDecision.Accepted(var after, var what):
                var before = PlanBefore.Of(stored.Plan, after);
                Store(transaction, campaign.Id, stored.Plan, after);
                return new PlanOutcome.Done(Record(transaction, campaign.Id, act, what, stored.HighestRow, before));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Takes back the last change of the user.</summary>
    public static PlanOutcome Undo(DbTransaction transaction, Campaign campaign, PlanAct act)
    {
        if (Repeated(transaction, act.RequestId) is { } recorded)
            return new PlanOutcome.Done(recorded);
        var history = PlanTables.History(transaction.Connection!, campaign.Id, transaction);
        if (PlanUndo.Target(history, act.UserId) is not { } target)
            return new PlanOutcome.Nothing("You have no change of this plan that could be taken back.");
        var since = PlanUndo.Since(history, target).Select(change => (change, Before(transaction, campaign.Id, change.Number)));
        return Change(
            transaction,
            campaign,
            act with { Undoes = target.Number },
            stored => PlanUndo.Decide(stored.Plan, target, Before(transaction, campaign.Id, target.Number), since));
    }

    private static void Store(DbTransaction transaction, string campaignId, Plan before, Plan after)
    {
        var then = before.Rows.ToDictionary(entry => entry.Row.Number, entry => entry.Row);
        var numbers = StoreDatasets(transaction, campaignId, after);
        using var rows = new PlanRowWriter(transaction, campaignId);
        foreach (var (dataset, row) in after.Rows)
        {
            if (!then.Remove(row.Number, out var same) || same != row)
                rows.Write(numbers[(dataset.Name, dataset.Phase)], row);
        }
        PlanRowWriter.Delete(transaction, campaignId, then.Keys);
        transaction.Connection!.Execute(
            "DELETE FROM plan_dataset WHERE campaign_id = @campaignId AND number = @number",
            numbers.Where(entry => after.Find(entry.Key.Name, entry.Key.Phase) is null)
                .Select(entry => new { campaignId, number = entry.Value }),
            transaction);
    }

    /// <summary>The numbers of all datasets, those that are to go included.</summary>
    private static Dictionary<(string Name, StepRuns Phase), int> StoreDatasets(
        DbTransaction transaction, string campaignId, Plan plan)
    {
        const string Sql =
            """
            INSERT INTO plan_dataset (campaign_id, number, name, phase, total_files, template)
            VALUES (@campaignId, @number, @Name, @phase, @TotalFiles, @Template)
            ON CONFLICT (campaign_id, number) DO UPDATE SET total_files = excluded.total_files, template = excluded.template
            """;
        var numbers = PlanTables.DatasetNumbers(transaction, campaignId);
        var highest = numbers.Values.DefaultIfEmpty(0).Max();
        foreach (var dataset in plan.Datasets)
        {
            if (!numbers.TryGetValue((dataset.Name, dataset.Phase), out var number))
                numbers.Add((dataset.Name, dataset.Phase), number = ++highest);
            var phase = dataset.Phase.ToString();
            transaction.Connection!.Execute(
                Sql, new { campaignId, number, dataset.Name, phase, dataset.TotalFiles, dataset.Template }, transaction);
        }
        return numbers;
    }

    private static RecordedChange Record(
        DbTransaction transaction, string campaignId, PlanAct act, string what, int highestRow, PlanBefore before)
    {
        const string Sql =
            """
            INSERT INTO plan_change (campaign_id, number, user_id, at, what, before, undoes, highest_row, request_id)
            SELECT @campaignId, coalesce(max(number), 0) + 1, @UserId, @At, @what, @json, @Undoes, @highest, @RequestId
            FROM plan_change
            WHERE campaign_id = @campaignId
            RETURNING number
            """;
        var json = JsonSerializer.Serialize(before, PlanJson.Default.PlanBefore);
        var highest = Math.Max(highestRow, before.NewRows.DefaultIfEmpty(0).Max());
        var number = transaction.Connection!.ExecuteScalar<int>(
            Sql, new { campaignId, act.UserId, act.At, what, json, act.Undoes, highest, act.RequestId }, transaction);
        return new(number, act.UserId, act.At, what, act.Undoes);
    }

    private static PlanBefore Before(DbTransaction transaction, string campaignId, int number)
    {
        var json = transaction.Connection!.ExecuteScalar<string>(
            "SELECT before FROM plan_change WHERE campaign_id = @campaignId AND number = @number",
            new { campaignId, number },
            transaction);
        return JsonSerializer.Deserialize(json!, PlanJson.Default.PlanBefore)!;
    }

    private static RecordedChange? Repeated(DbTransaction transaction, string requestId)
    {
        var campaign = transaction.Connection!.QueryFirstOrDefault<(string Id, int Number)>(
            "SELECT campaign_id, number FROM plan_change WHERE request_id = @requestId", new { requestId }, transaction);
        return campaign.Id is null
            ? null
            : PlanTables.History(transaction.Connection!, campaign.Id, transaction).First(c => c.Number == campaign.Number);
    }
}

/// <summary>Who changes a plan, when, by which request, and which change that takes back, if it does.</summary>
internal sealed record PlanAct(string UserId, DateTimeOffset At, string RequestId, int? Undoes = null);
