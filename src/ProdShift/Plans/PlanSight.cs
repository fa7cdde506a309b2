using System.Data.Common;
using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Plans;

/// <summary>Sees whether a campaign's plan takes every file of its input datasets once.</summary>
internal sealed class PlanSight : ITaskSight
{
    public AutomaticCheck Check => AutomaticCheck.PlanComplete;

    public (bool Holds, string Numbers) Look(DbTransaction transaction, Campaign campaign)
    {
        var plan = PlanTables.Read(transaction.Connection!, campaign, transaction).Plan;
        var rows = plan.Datasets.Where(dataset => dataset.Phase == StepRuns.Production).Sum(dataset => dataset.Live.Count());
        var problems = PlanCheck.Of(plan);
        return rows > 0 && problems.Count == 0
            ? (true, $"{PlanWords.Rows(rows)} take every file of {plan.Datasets.Count} datasets once")
            : (false, problems is [var first, ..] ? first.Text : "no row for production yet");
    }
}
