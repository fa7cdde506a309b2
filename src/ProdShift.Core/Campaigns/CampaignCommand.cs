namespace ProdShift.Core.Campaigns;

/// <summary>What a user asks with /campaign.</summary>
public abstract record CampaignCommand
{
    public sealed record New(string Name, IReadOnlyList<int> JustIn, int? EventsPerJob, string? Path) : CampaignCommand;

    public sealed record Set(string Name, int EventsPerJob) : CampaignCommand;

    public sealed record Show(string Name) : CampaignCommand;

    public sealed record List : CampaignCommand;

    public sealed record Help : CampaignCommand;

    /// <summary>What is wrong, and an example that would be right; both plain text that holds the user's own words.</summary>
    public sealed record Wrong(string What, string Example) : CampaignCommand;

    public static CampaignCommand Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is [var verb, .. var rest] ? Parse(verb, rest) : new Help();
    }

    private static CampaignCommand Parse(string verb, string[] rest) => verb.ToLowerInvariant() switch
    {
        "new" => CampaignOptions.New(rest),
        "set" => CampaignOptions.Set(rest),
        "show" when rest is [var name] => new Show(name),
        "show" => new Wrong("Say which campaign to show, in one word.", "/campaign show fd-mc-2024a"),
        "list" when rest is [] => new List(),
        "list" => new Wrong("list stands alone.", "/campaign list"),
        "help" => new Help(),
        _ => new Wrong($"There is no \"{verb}\": use new, set, show, list or help.", "/campaign show fd-mc-2024a"),
    };
}
