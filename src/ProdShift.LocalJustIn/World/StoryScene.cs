namespace ProdShift.LocalJustIn.World;

/// <summary>The campaign of the main story: all is well until somebody breaks something.</summary>
internal static class StoryScene
{
    public static Scene Scene => new(
        DemoCampaign.Id,
        TimeSpan.FromHours(48),
        [
            new("CERN", 9), new("CZ_FZU", 6), new("ES_PIC", 5), new("FR_CCIN2P3", 7), new("IT_CNAF", 4), new("NL_NIKHEF", 7),
            new("UK_Lancaster", 4), new("UK_Manchester", 8), new("UK_QMUL", 5), new("UK_RAL-Tier1", 6), new("US_BNL", 5),
            new("US_FNAL-FermiGrid", 14),
        ],
        [
            (new(DemoCampaign.EndedFirst, "fardet-hd reco: atmospheric, pass 1", Files: 500, PerHour: 36, Attempts: 6), 4),
            (new(DemoCampaign.EndedSecond, "fardet-hd reco: supernova, pass 1", Files: 480, PerHour: 40, Attempts: 6), 20),
            (new(DemoCampaign.Steady, "fardet-hd reco: beam nu, pass 2", Files: 3000, PerHour: 40, Attempts: 6), 36),
            (new(DemoCampaign.ToBreak, "fardet-hd reco: beam nutau, pass 2", Files: 2800, PerHour: 40, Attempts: 6), 38),
            (new(DemoCampaign.EndsWithFilesMissing, "fardet-hd reco: cosmics, pass 2", Files: 860, PerHour: 36, Attempts: 1), 39),
            (new(DemoCampaign.EndsWhole, "fardet-hd reco: beam antinu, pass 2", Files: 1000, PerHour: 40, Attempts: 6), 42),
        ],
        []);
}
