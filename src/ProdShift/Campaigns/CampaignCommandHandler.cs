using ProdShift.Core.Campaigns;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>Answers /campaign: gives it to the verb that was typed, or shows what there is.</summary>
internal sealed class CampaignCommandHandler(IEnumerable<ICampaignVerb> verbs, CampaignMenu menu) : ISlashCommandHandler
{
    private readonly Dictionary<string, ICampaignVerb> _verbs =
        verbs.ToDictionary(verb => verb.Word, StringComparer.OrdinalIgnoreCase);

    public SlashCommandInfo Info { get; } = new(
        "/campaign",
        "Open a campaign's record, fill it in, see what it waits for",
        "new | show NAME | step NAME | set NAME | history NAME | list");

    public async Task<Reply> Handle(SlashCommand command, CancellationToken cancellation)
    {
        var words = command.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is [])
            return await menu.AskAsync(command.TriggerId, cancellation);
        if (words[0].Equals("help", StringComparison.OrdinalIgnoreCase))
            return Reply.ToUser(Help());
        return _verbs.TryGetValue(words[0], out var verb)
            ? await verb.Handle(words[1..], command, cancellation)
            : Reply.ToUser(Unknown(words[0]));
    }

    private Mrkdwn Help() => Mrkdwn.Lines(
    [
        Mrkdwn.Of($"*A campaign's record:* its file, its plan, the path of tasks and sign-offs it follows."),
        .. _verbs.Values.Select(verb => verb.Help),
        Mrkdwn.Of($"`/signoff fd-mc-2024a ITEM approve` signs for an item; `/plan help` is about the submission plan."),
        Mrkdwn.Of(
            $"A record is kept for good: its name and path cannot be changed, and what is written into it stays in its history."),
    ]);

    private Mrkdwn Unknown(string word)
    {
        var known = string.Join(", ", _verbs.Keys);
        return NearestNames.Of(word, _verbs.Keys, most: 1) is [var near]
            ? Mrkdwn.Of($"There is no \"{word}\"; did you mean `/campaign {near}`? There are {known} and help.")
            : Mrkdwn.Of($"There is no \"{word}\": use {known} or help. For example: `/campaign show fd-mc-2024a`");
    }
}
