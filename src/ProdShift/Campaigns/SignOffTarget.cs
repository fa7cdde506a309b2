namespace ProdShift.Campaigns;

/// <summary>The item that a button or window is about: the campaign's id and the item's.</summary>
internal static class SignOffTarget
{
    public static string Value(string campaignId, string item) => $"{campaignId}/{item}";

    public static (string CampaignId, string Item)? Read(string value) =>
        value.Split('/') is [var campaignId, var item] ? (campaignId, item) : null;
}
