using System.Text;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Plans;

namespace ProdShift.Bench.Plans;

/// <summary>A plan's table as the bot writes it: datasets of 100 rows, each with a workflow, a state and notes.</summary>
internal static class PlanFile
{
    private const int RowsOfDataset = 100;
    private const int FilesOfRow = 1_000;

    public static byte[] Write(int rows)
    {
        var datasets = Enumerable.Range(0, rows / RowsOfDataset).Select(Dataset);
        return Encoding.UTF8.GetBytes(PlanCsv.Write(new([.. datasets]), PlanStates.None));
    }

    private static PlanDataset Dataset(int number) => new(
        $"bench:fardet-hd__sample_{number:D4}", RowsOfDataset * FilesOfRow, StepRuns.Production, "", [.. Rows(number)]);

    private static IEnumerable<PlanRow> Rows(int dataset)
    {
        for (var at = 0; at < RowsOfDataset; at++)
        {
            var number = (dataset * RowsOfDataset) + at + 1;
            long? limit = at == RowsOfDataset - 1 ? null : FilesOfRow;
            yield return new(number, at * FilesOfRow, limit, $"fardet-hd-{{type}}_sample{dataset}_skip{at * FilesOfRow}")
            {
                Workflow = number,
                State = "finished",
                MissingReplicas = at % 7,
                Notes = "9 failed files resubmitted with more memory, and to replace missing files",
            };
        }
    }
}
