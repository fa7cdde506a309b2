namespace ProdShift.Core.Campaigns;

/// <summary>
/// Decides whether a campaign's record may be opened: a new name, justIN campaigns that no other record claims, a known path.
/// </summary>
public static class NewCampaign
{
    public abstract record Result
    {
        public sealed record Opened(Campaign Campaign, CampaignPath Path) : Result;

        public sealed record NameTaken(Campaign By) : Result;

        public sealed record Claimed(int JustIn, Campaign By) : Result;

        public sealed record UnknownPath(string Name) : Result;

        /// <summary>The playbook has several paths and none of them is the default.</summary>
        public sealed record PathNotSaid : Result;
    }

    /// <param name="candidate">The record as it would be; its path is that of <paramref name="path"/> if there is one.</param>
    /// <param name="asked">The path as the user wrote it, if she did.</param>
    /// <param name="path">The path that was found for it.</param>
    /// <param name="existing">Every record there is.</param>
    public static Result Decide(Campaign candidate, string? asked, CampaignPath? path, IReadOnlyList<Campaign> existing)
    {
        if (path is null)
            return asked is null ? new Result.PathNotSaid() : new Result.UnknownPath(asked);
        if (existing.FirstOrDefault(c => c.Name.Equals(candidate.Name, StringComparison.OrdinalIgnoreCase)) is { } sameName)
            return new Result.NameTaken(sameName);
        foreach (var id in candidate.JustIn)
        {
            if (existing.FirstOrDefault(c => c.JustIn.Contains(id)) is { } owner)
                return new Result.Claimed(id, owner);
        }
        return new Result.Opened(candidate with { Path = path.Name }, path);
    }
}
