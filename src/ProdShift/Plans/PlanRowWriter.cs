using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Plans;

/// <summary>Writes rows of one campaign by one prepared command: ten thousand of them take a fraction of a second.</summary>
internal sealed class PlanRowWriter : IDisposable
{
    private const string Sql =
        """
        INSERT INTO plan_row (campaign_id, number, dataset, skip, row_limit, output, workflow, state, missing_replicas, notes,
                              replaces, dropped)
        VALUES (@campaign, @number, @dataset, @skip, @limit, @output, @workflow, @state, @missing, @notes, @replaces, @dropped)
        ON CONFLICT (campaign_id, number) DO UPDATE SET
            dataset = excluded.dataset, skip = excluded.skip, row_limit = excluded.row_limit, output = excluded.output,
            workflow = excluded.workflow, state = excluded.state, missing_replicas = excluded.missing_replicas,
            notes = excluded.notes, replaces = excluded.replaces, dropped = excluded.dropped
        """;

    private static readonly string[] Names =
        ["number", "dataset", "skip", "limit", "output", "workflow", "state", "missing", "notes", "replaces", "dropped"];

    private readonly DbCommand _command;
    private readonly DbParameter[] _values;

    public PlanRowWriter(DbTransaction transaction, string campaignId)
    {
        _command = transaction.Connection!.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = Sql;
        Parameter("campaign").Value = campaignId;
        _values = [.. Names.Select(Parameter)];
    }

    public void Write(int dataset, PlanRow row)
    {
        _values[0].Value = row.Number;
        _values[1].Value = dataset;
        _values[2].Value = row.Skip;
        _values[3].Value = (object?)row.Limit ?? DBNull.Value;
        _values[4].Value = row.Output;
        _values[5].Value = (object?)row.Workflow ?? DBNull.Value;
        _values[6].Value = row.State;
        _values[7].Value = (object?)row.MissingReplicas ?? DBNull.Value;
        _values[8].Value = row.Notes;
        _values[9].Value = (object?)row.Replaces ?? DBNull.Value;
        _values[10].Value = row.Dropped ? 1 : 0;
        _command.ExecuteNonQuery();
    }

    public static void Delete(DbTransaction transaction, string campaignId, IEnumerable<int> numbers) =>
        transaction.Connection!.Execute(
            "DELETE FROM plan_row WHERE campaign_id = @campaignId AND number = @number",
            numbers.Select(number => new { campaignId, number }),
            transaction);

    public void Dispose() => _command.Dispose();

    private DbParameter Parameter(string name)
    {
        var parameter = _command.CreateParameter();
        parameter.ParameterName = "@" + name;
        _command.Parameters.Add(parameter);
        return parameter;
    }
}
