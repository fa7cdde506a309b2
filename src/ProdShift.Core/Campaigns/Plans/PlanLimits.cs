namespace ProdShift.Core.Campaigns.Plans;

/// <summary>How large a plan and what stands in it may be; above that something else than a plan was given.</summary>
public static class PlanLimits
{
    public const int Rows = 100_000;
    public const int Datasets = 1_000;
    public const long Files = 1_000_000_000_000;
    public const int Name = 300;
    public const int State = 40;
    public const int Notes = 2_000;
    public const int Template = 4_000;
    public const int FileBytes = 20 * 1024 * 1024;
}
