namespace ProdShift.Core.Campaigns;

/// <summary>
/// The steps that a campaign goes through, one after the other, as the playbook has them (the shifter tutorial: each step is to
/// be completed before the next). The name is that of its folder; step and item ids are unique in the path.
/// </summary>
public sealed record CampaignPath(string Name, string Title, string Source, IReadOnlyList<PathStep> Steps)
{
    public IEnumerable<SignOffItem> Items => Steps.SelectMany(step => step.Items);

    public SignOffItem? Item(string id) => Items.FirstOrDefault(item => item.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A step, what is to be checked in it, and the sign-offs that complete it; a step may need none.</summary>
public sealed record PathStep(string Id, string Name, IReadOnlyList<string> Checks, IReadOnlyList<SignOffItem> Items);

/// <summary>Something that somebody of a role signs for: why it is needed, and which document says so.</summary>
public sealed record SignOffItem(string Id, string Name, string Role, string Why, string Source);
