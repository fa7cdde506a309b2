using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>Steps, items and what they wait for, in words.</summary>
internal static class StepWords
{
    public static Mrkdwn Item(SignOffItem item) => Mrkdwn.Of($"`{item.Id}` ({item.Name})");

    /// <summary>"step 2 of 5, *Test the campaign*"</summary>
    public static Mrkdwn Place(CampaignProgress progress, StepProgress step) =>
        Mrkdwn.Of($"step {step.Number} of {progress.Steps.Count}, *{step.Step.Name}*");

    /// <summary>What a step waits for in one line, without mentions: nobody is called twice for the same.</summary>
    public static Mrkdwn WaitsFor(StepProgress step) =>
        Mrkdwn.Join(", ", step.Missing.Select(missing => Mrkdwn.Of($"`{missing.Item.Id}` ({missing.Item.Role})")));

    /// <summary>A line for each sign-off that a step waits for, then one for each role with its people, who are called.</summary>
    public static IEnumerable<Mrkdwn> Call(StepProgress step, RoleBook roles) =>
    [
        .. step.Missing.Select(missing => Mrkdwn.Of($"• {Item(missing.Item)}: {missing.Item.Role}")),
        .. People([step], roles),
    ];

    /// <summary>A line for each role that the steps still wait for, with its people.</summary>
    public static IEnumerable<Mrkdwn> People(IEnumerable<StepProgress> steps, RoleBook roles) =>
        steps.SelectMany(step => step.Missing)
            .Select(missing => missing.Item.Role)
            .Distinct()
            .Select(role => Mrkdwn.Of($"*{role}*: {roles.Mention(role).Cut(1_000)}"));

    public static Mrkdwn HowTo(Campaign campaign, SignOffItem item) =>
        Mrkdwn.Of($"Sign with `/signoff {campaign.Name} {item.Id} approve`, or `reject` and why.");

    /// <summary>What the campaign waits for now, in one sentence.</summary>
    public static Mrkdwn Now(CampaignProgress progress) => progress.Current is { } current
        ? Mrkdwn.Of($"It is at {Place(progress, current)}, which waits for {WaitsFor(current)}.")
        : Mrkdwn.Of($"Every step of its path is complete.");
}
