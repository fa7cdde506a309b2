using System.Globalization;
using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>The answer to /campaign step and to /signoff with a campaign alone: a step's items, and why each is asked.</summary>
internal static class StepView
{
    /// <param name="campaign">The campaign.</param>
    /// <param name="progress">How it stands.</param>
    /// <param name="wanted">The step's number or id; null means the current one.</param>
    /// <param name="roles">Who has which role.</param>
    public static Message Of(Campaign campaign, CampaignProgress progress, string? wanted, RoleBook roles)
    {
        var step = wanted is null ? progress.Current : Find(progress, wanted);
        if (step is not null)
            return Of(campaign, progress, step, roles);
        var steps = string.Join(", ", progress.Steps.Select(one => $"{one.Number} ({one.Step.Id})"));
        return wanted is null
            ? new(Mrkdwn.Of($"*{campaign.Name}*: {StepWords.Now(progress)}"))
            : new(Mrkdwn.Of($"*{campaign.Name}* has no step \"{wanted}\". Its steps are {steps}."));
    }

    private static Message Of(Campaign campaign, CampaignProgress progress, StepProgress step, RoleBook roles)
    {
        var text = Mrkdwn.Of($"*{campaign.Name}*: {StepWords.Place(progress, step)}, {State(step)}");
        IEnumerable<Block> howTo = step.State == StepState.Current
            ? [new ContextBlock(StepWords.HowTo(campaign, step.Missing.First().Item))]
            : [];
        return new(
            text,
            [
                new SectionBlock(text),
                .. Paragraphs.Of(step.Items.SelectMany(item => Lines(campaign, item, roles))),
                .. howTo,
            ]);
    }

    private static IEnumerable<Mrkdwn> Lines(Campaign campaign, ItemProgress item, RoleBook roles) =>
    [
        ItemWords.Line(item, null),
        Mrkdwn.Of($"{item.Item.Why} _({item.Item.Source})_"),
        .. item.IsDone ? [] : new[] { May(campaign, item, roles) },
    ];

    private static Mrkdwn May(Campaign campaign, ItemProgress item, RoleBook roles) =>
        Mrkdwn.Of($"May {Verb(item.Item)}: {StepWords.People(campaign, item, roles)}{Waiver(item.Item)}");

    private static string Verb(PathItem item) => item.IsTask ? "do it" : "sign";

    private static string Waiver(PathItem item) => item.WaiveBy is { } role ? $"; {role} may waive it" : "";

    private static string State(StepProgress step) => step.State switch
    {
        StepState.Done => "done",
        StepState.Current => "now",
        _ => "later",
    };

    private static StepProgress? Find(CampaignProgress progress, string wanted) => progress.Steps.FirstOrDefault(
        step => step.Step.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            || step.Number.ToString(CultureInfo.InvariantCulture) == wanted);
}
