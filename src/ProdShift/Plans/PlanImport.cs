using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Sheets;

namespace ProdShift.Plans;

/// <summary>Decides on a table that was read whole: all of it goes into the plan, or nothing.</summary>
internal static class PlanImport
{
    public static PlanDecision Decide(StoredPlan stored, PlanDraft draft) =>
        PlanMerge.Import(stored.Plan, draft, stored.States, stored.HighestRow);
}
