using static ProdShift.LocalJustIn.WholeCampaign;

namespace ProdShift.LocalJustIn.World;

/// <summary>A campaign from its first test to its last workflow: each is submitted as somebody wishes.</summary>
internal static class CampaignScene
{
    private const int AllAtOnce = 600;
    private static readonly int[] Production = [ProductionFew, ProductionSecond, ProductionLast];

    public static Scene Scene => new(
        WholeCampaign.Id,
        TimeSpan.FromHours(1),
        [
            new("CERN", 9, FailureRate: 0), new("CZ_FZU", 6, FailureRate: 0), new("ES_PIC", 5, FailureRate: 0),
            new("FR_CCIN2P3", 7, FailureRate: 0), new("NL_NIKHEF", 7, FailureRate: 0), new("UK_Manchester", 8, FailureRate: 0),
            new("UK_RAL-Tier1", 6, FailureRate: 0), new("US_FNAL-FermiGrid", 14, FailureRate: 0),
        ],
        [],
        [new(IsProduction, 0, double.PositiveInfinity, 0.02, chance => Fate.JobscriptError(65, chance.Minutes(2, 20)))])
    {
        OnDemand =
        [
            Test(FirstTest, "nu fhc"),
            Test(SecondTest, "anu rhc"),
            Plan(TooEarly, "nu fhc", FewFiles, ProductionInput, "skip 0 limit 20"),
            Plan(ValidationFew, "validation", FewFiles, ValidationInput, "skip 0 limit 20"),
            Plan(ValidationRest, "validation", ValidationFiles - FewFiles, ValidationInput, "skip 20"),
            Plan(ProductionFew, "nu fhc", FewFiles, ProductionInput, "skip 0 limit 20"),
            Plan(ProductionSecond, "nu fhc", ManyFiles, ProductionInput, "skip 20 limit 190"),
            Plan(ProductionLast, "anu rhc", ManyFiles, ProductionInput, "skip 210"),
        ],
    };

    private static bool IsProduction(Job job) => Production.Contains(job.Workflow.Plan.Id);

    private static WorkflowPlan Test(int id, string what) =>
        Plan(id, $"test, {what}", files: 10, ProductionInput, "limit 10") with { Scope = "usertests" };

    private static WorkflowPlan Plan(int id, string what, int files, string input, string part) =>
        new(id, $"fardet-hd reco 2024a: {what}", files, AllAtOnce, Attempts: 6) { Query = $"files from {input} ordered {part}" };
}
