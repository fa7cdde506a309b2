using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>Steps, items and what they wait for, in words.</summary>
internal static class StepWords
{
    private const int MostShown = 3;

    public static Mrkdwn Item(PathItem item) => Mrkdwn.Of($"`{item.Id}` ({item.Name})");

    /// <summary>"step 2 of 5, *Test the campaign*"</summary>
    public static Mrkdwn Place(CampaignProgress progress, StepProgress step) =>
        Mrkdwn.Of($"step {step.Number} of {progress.Steps.Count}, *{step.Step.Name}*");

    /// <summary>", 1 of 2" where an item needs several people; nothing where one is enough.</summary>
    public static string OfNeeded(ItemProgress item) => item.Needed > 1 ? $", {item.Have} of {item.Needed}" : "";

    /// <summary>What a step waits for in one line, without mentions: nobody is called twice for the same.</summary>
    public static Mrkdwn WaitsFor(StepProgress step)
    {
        var items = step.Missing
            .Select(missing => Mrkdwn.Of($"`{missing.Item.Id}` ({Roles(missing)}{OfNeeded(missing)})"))
            .ToList();
        var shown = Mrkdwn.Join(", ", items.Take(MostShown));
        return items.Count > MostShown ? Mrkdwn.Of($"{shown} and {items.Count - MostShown} more") : shown;
    }

    /// <summary>The roles an item waits for, or all of its roles where it is done.</summary>
    public static string Roles(ItemProgress item) =>
        string.Join(item.Item.Quorum.OfEachRole ? " and " : " or ", item.IsDone ? item.Item.Roles : item.WaitsFor);

    /// <summary>Those whom an item waits for, as mentions, which call them; of several roles, those that somebody has.</summary>
    public static Mrkdwn People(Campaign campaign, ItemProgress item, RoleBook roles)
    {
        if (item.Item.Quorum.OfEachRole)
            return Mrkdwn.Join(" and ", item.WaitsFor.Select(role => Signers.Mention(campaign, role, roles))).Cut(1_000);
        var held = item.WaitsFor.Where(role => Signers.HasSomebody(campaign, role, roles)).ToList();
        return Mrkdwn
            .Join(" or ", (held.Count > 0 ? held : item.WaitsFor).Select(role => Signers.Mention(campaign, role, roles)))
            .Cut(1_000);
    }

    /// <summary>A line for each role that the steps still wait for, with its people.</summary>
    public static IEnumerable<Mrkdwn> People(Campaign campaign, IEnumerable<StepProgress> steps, RoleBook roles) =>
        steps.SelectMany(step => step.Missing)
            .SelectMany(missing => missing.WaitsFor)
            .Distinct()
            .Select(role => Mrkdwn.Of($"*{role}*: {Signers.Mention(campaign, role, roles).Cut(1_000)}"));

    public static Mrkdwn HowTo(Campaign campaign, PathItem item)
    {
        var evidence = item.Evidence is { } asked ? $" {ItemWords.Example(asked)}" : "";
        return item.IsTask
            ? Mrkdwn.Of($"Say that it is done with `/signoff {campaign.Name} {item.Id} done{evidence}`.")
            : Mrkdwn.Of($"Sign with `/signoff {campaign.Name} {item.Id} approve{evidence}`, or `reject` and why.");
    }

    /// <summary>What the campaign waits for now, in one sentence.</summary>
    public static Mrkdwn Now(CampaignProgress progress) => progress.Current is { } current
        ? Mrkdwn.Of($"It is at {Place(progress, current)}, which waits for {WaitsFor(current)}.")
        : Mrkdwn.Of($"Every step of its path is complete.");
}
