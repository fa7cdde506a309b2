namespace ProdShift.LocalJustIn.World;

/// <summary>The campaign in which jobs fail for one reason after the other (<see cref="CausesCampaign"/>).</summary>
internal static class CausesScene
{
    private const double Ever = double.PositiveInfinity;

    public static Scene Scene => new(
        CausesCampaign.Id,
        TimeSpan.FromHours(20),
        [
            new("BR_CBPF", 0.5, FailureRate: 0), new("CERN", 9), new("CZ_FZU", 6), new("ES_PIC", 6, FailureRate: 0.002), new("FR_CCIN2P3", 7),
            new("IT_CNAF", 4), new("NL_NIKHEF", 7), new("UK_Manchester", 8), new("UK_QMUL", 6), new("UK_RAL-Tier1", 6),
            new("US_BNL", 7), new("US_FNAL-FermiGrid", 12),
        ],
        [
            (Plan(CausesCampaign.FirstWorkflow, "beam nu", stages: 1), 0),
            (Plan(CausesCampaign.FirstWorkflow + 1, "beam antinu", stages: 1), 0),
            (Plan(CausesCampaign.FirstWorkflow + 2, "cosmics", stages: 1), 0),
            (Plan(CausesCampaign.FirstWorkflow + 3, "supernova", stages: 1), 0),
            (Plan(CausesCampaign.TwoStages, "atmospheric", stages: 2), 0),
        ],
        [
            new(_ => true, 28, Ever, 0.9, NoUpload),
            new(job => job.Site.Name == CausesCampaign.TooFew, -20, Ever, 0.22, Error(2)),
            new(IsStageTwo, 0, 4, 0.65, Error(65)),
            new(job => job.Site.Name == CausesCampaign.Recovering, 4, 8, 0.8, Error(1)),
            new(job => job.Site.Name == CausesCampaign.BadSite, 8, Ever, 0.8, Error(1)),
            new(job => job.Entry == CausesCampaign.BadEntry, 12, Ever, 0.9, Aborted),
            new(job => job.File?.Storage == CausesCampaign.BadStorage, 16, Ever, 0.7, Error(21)),
            new(job => job.Site.Name == CausesCampaign.OutOfMemory, 20, Ever, 0.7, Error(68)),
            new(job => job.Site.Name == CausesCampaign.NoUploads, 24, Ever, 0.9, NoUpload),
        ]);

    private static bool IsStageTwo(Job job) => job.Workflow.Plan.Id == CausesCampaign.TwoStages && job.File?.Stage == 2;

    private static WorkflowPlan Plan(int id, string what, int stages) =>
        new(id, $"fardet-vd reco: {what}", Files: 4000, PerHour: 48, Attempts: 6, stages) { Scope = "fardet-vd" };

    private static Func<Chance, Fate> Error(int exit) => chance => Fate.JobscriptError(exit, chance.Minutes(3, 15));

    private static Fate Aborted(Chance chance) => Fate.KilledBySignal(chance.Minutes(1, 10));

    private static Fate NoUpload(Chance chance) => Fate.UploadFailed(chance.Minutes(5, 20));
}
