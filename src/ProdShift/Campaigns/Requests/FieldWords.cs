using ProdShift.Slack;

namespace ProdShift.Campaigns.Requests;

/// <summary>Fields and their values, as they are shown.</summary>
internal static class FieldWords
{
    public static Mrkdwn Title(string field) => Mrkdwn.Of($"`{field}`");

    /// <summary>The value in one line, cut to so many characters.</summary>
    public static Mrkdwn Value(string field, string value, int most)
    {
        if (value.Length == 0)
            return Mrkdwn.Of($"nothing");
        return field == CampaignValues.Requester
            ? Mrkdwn.User(value)
            : Mrkdwn.Text(value.Replace("\n", " · ", StringComparison.Ordinal)).Cut(most);
    }
}
