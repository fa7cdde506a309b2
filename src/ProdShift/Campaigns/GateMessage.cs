using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>
/// The message of a step: what is done, what waits for whom since when, and a button for each. When its step is over it says so.
/// </summary>
internal static class GateMessage
{
    public const string Sign = "signoff_open";

    /// <summary>The message as the step opens; <paramref name="from"/> is the step before, null at the start.</summary>
    public static Message Opening(
        Campaign campaign, CampaignProgress progress, GateRow gate, string? from, Mrkdwn? asked, RoleBook roles)
    {
        var earlier = progress.Steps.FirstOrDefault(step => step.Step.Id == from);
        var isBack = from is not null && progress.Current is { } current && (earlier is null || earlier.Number > current.Number);
        Mrkdwn? why = isBack ? Mrkdwn.Of($":rewind: *{campaign.Name}* is back at an earlier step.") : null;
        var over = earlier is not null && !isBack
            ? Mrkdwn.Of($":white_check_mark: *{campaign.Name}*: {StepWords.Place(progress, earlier)} is complete.")
            : null;
        return Of(campaign, progress, gate, asked, roles, why ?? over);
    }

    /// <param name="campaign">The campaign.</param>
    /// <param name="progress">How it stands.</param>
    /// <param name="gate">The opening that the message is about.</param>
    /// <param name="asked">What the campaign's file still lacks; null where that is not waited for.</param>
    /// <param name="roles">Who has which role.</param>
    public static Message Of(Campaign campaign, CampaignProgress progress, GateRow gate, Mrkdwn? asked, RoleBook roles) =>
        Of(campaign, progress, gate, asked, roles, lead: null);

    private static Message Of(
        Campaign campaign, CampaignProgress progress, GateRow gate, Mrkdwn? asked, RoleBook roles, Mrkdwn? lead)
    {
        IEnumerable<Mrkdwn> begin = lead is null ? [] : [lead];
        if (progress.Steps.FirstOrDefault(step => step.Step.Id == gate.Step) is not { } step)
            return new(Mrkdwn.Lines([.. begin, Finished(campaign, progress)]));
        var headline = Mrkdwn.Lines([.. begin, Headline(campaign, progress, step, gate)]);
        if (step.State != StepState.Current)
            return new(headline);
        return new(
            headline,
            [
                new SectionBlock(headline),
                .. Paragraphs.Of(step.Items.Where(item => item.IsDone).Select(item => ItemWords.Line(item, gate.At))),
                .. step.Missing.Select(item => Section(campaign, item, gate)),
                .. asked is null ? [] : Paragraphs.Of([asked]),
                .. Paragraphs.Of(StepWords.People(campaign, [step], roles)),
                new ContextBlock(HowTo(campaign, step)),
            ]);
    }

    private static Mrkdwn Finished(Campaign campaign, CampaignProgress progress) => progress.Current is { } current
        ? Mrkdwn.Of($":rewind: *{campaign.Name}* was complete, and is back at {StepWords.Place(progress, current)}.")
        : Mrkdwn.Of(
            $":checkered_flag: *{campaign.Name}*: every step of its path is complete. "
            + $"`/campaign export {campaign.Name}` gives its whole log and the report.");

    private static Mrkdwn Headline(Campaign campaign, CampaignProgress progress, StepProgress step, GateRow gate)
    {
        var place = StepWords.Place(progress, step);
        var done = step.Items.Count(item => item.IsDone);
        return step.State switch
        {
            StepState.Done => Mrkdwn.Of($":white_check_mark: *{campaign.Name}*: {place} is complete."),
            StepState.Waiting => Mrkdwn.Of(
                $":white_circle: *{campaign.Name}*: {place} waits until "
                + $"{StepWords.Place(progress, progress.Current!)} is complete."),
            _ => Mrkdwn.Of(
                $":hourglass_flowing_sand: *{campaign.Name}* is at {place}: {done} of {step.Items.Count} done, "
                + $"open since {Mrkdwn.Time(gate.At)}. Nothing of the next step may start before."),
        };
    }

    private static SectionBlock Section(Campaign campaign, ItemProgress item, GateRow gate)
    {
        var line = ItemWords.Line(item, gate.At);
        var label = item.Rejection is not null ? "Mended …" : item.Item.IsTask ? "Done …" : "Sign …";
        return new(line, new Button(Sign, label, SignOffTarget.Value(campaign.Id, item.Item.Id)));
    }

    private static Mrkdwn HowTo(Campaign campaign, StepProgress step)
    {
        var first = step.Missing.First().Item;
        return Mrkdwn.Of($"Press a button, or type it. {StepWords.HowTo(campaign, first)}");
    }
}
