namespace ProdShift.Core.Campaigns;

/// <summary>What a user asks with /campaign new.</summary>
public abstract record CampaignCommand
{
    public sealed record New(string Name, IReadOnlyList<int> JustIn, int? EventsPerJob, string? Path) : CampaignCommand
    {
        /// <summary>The Slack user who asked for the campaign; null if nobody is named.</summary>
        public string? Requester { get; init; }

        /// <summary>The role whose people alone act on it; null if everybody with a role may.</summary>
        public string? Group { get; init; }

        public static CampaignCommand Read(IReadOnlyList<string> words) => CampaignOptions.New(words);
    }

    /// <summary>What is wrong, and an example that would be right; both plain text that holds the user's own words.</summary>
    public sealed record Wrong(string What, string Example) : CampaignCommand;
}
