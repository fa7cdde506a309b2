using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>One verb of /campaign: "show", "set" … Each feature registers its own.</summary>
internal interface ICampaignVerb
{
    string Word { get; }

    /// <summary>A line for the help: an example, and what it does.</summary>
    Mrkdwn Help { get; }

    Task<Reply> Handle(IReadOnlyList<string> words, SlashCommand command, CancellationToken cancellation);
}
