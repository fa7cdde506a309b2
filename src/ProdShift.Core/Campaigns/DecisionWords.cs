namespace ProdShift.Core.Campaigns;

/// <summary>Decisions in words, as logs and summaries have them.</summary>
public static class DecisionWords
{
    public static string Past(Decision decision) => decision switch
    {
        Decision.Approve => "approved",
        Decision.Reject => "rejected",
        Decision.Waive => "waived",
        Decision.Mend => "mended",
        _ => "decision taken back",
    };
}
