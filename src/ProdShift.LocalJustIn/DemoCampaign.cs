namespace ProdShift.LocalJustIn;

/// <summary>The one campaign of the simulated justIN, and the parts that its workflows play in the demo's story.</summary>
public static class DemoCampaign
{
    public const int Id = 11;

    public const string Name = "fardet-hd reco";

    /// <summary>Ended whole more than half a day before the demo begins.</summary>
    public const int EndedFirst = 12081;

    /// <summary>Ended whole some hours before the demo begins.</summary>
    public const int EndedSecond = 12082;

    /// <summary>Has files for two and a half days: the one whose jobscript is to be broken.</summary>
    public const int ToBreak = 12083;

    /// <summary>Tries each file once, and ends about 15 hours after the demo begins without those that failed.</summary>
    public const int EndsWithFilesMissing = 12084;

    /// <summary>Ends about 20 hours after the demo begins, with every file processed.</summary>
    public const int EndsWhole = 12085;

    /// <summary>Runs on, with nothing worse than failures here and there.</summary>
    public const int Steady = 12086;

    /// <summary>The site that the story breaks.</summary>
    public const string SiteToBreak = "NL_NIKHEF";
}
