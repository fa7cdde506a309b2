namespace ProdShift.Core.Campaigns.Summaries;

/// <summary>
/// From when on a campaign's workflows count for its validation sample, and when its full production was open (null: not yet).
/// </summary>
public sealed record PhaseTimes(DateTimeOffset SampleFrom, DateTimeOffset? ProductionAt)
{
    /// <param name="campaign">The record.</param>
    /// <param name="path">Its path.</param>
    /// <param name="openings">Each opening of a step, by the step's id, oldest first.</param>
    /// <param name="signOffs">The decisions on its items, oldest first.</param>
    public static PhaseTimes Of(
        Campaign campaign,
        CampaignPath path,
        IReadOnlyList<(string Step, DateTimeOffset At)> openings,
        IReadOnlyList<SignOff> signOffs)
    {
        var steps = path.Steps.ToList();
        var sample = steps.FindLastIndex(step => step.Runs == StepRuns.Validation);
        var after = steps.Skip(sample + 1).Where(step => step.Runs == StepRuns.Production).Select(step => step.Id).ToHashSet();
        return new(
            FromOf(campaign, steps, sample, openings, signOffs),
            openings.Where(opening => after.Contains(opening.Step)).Select(opening => (DateTimeOffset?)opening.At).Min());
    }

    private static DateTimeOffset FromOf(
        Campaign campaign,
        List<PathStep> steps,
        int sample,
        IReadOnlyList<(string Step, DateTimeOffset At)> openings,
        IReadOnlyList<SignOff> signOffs)
    {
        var from = campaign.CreatedAt;
        if (sample < 0)
            return from;
        var items = steps[sample].Items.Where(item => !item.IsTask).Select(item => item.Id).ToHashSet();
        var rejected = signOffs.LastOrDefault(signOff => signOff.Decision == Decision.Reject && items.Contains(signOff.Item));
        if (rejected?.At > from)
            from = rejected.At;

        // What ran in a production before the sample (Muon g-2's preproduction) is no part of it.
        var opened = openings.LastOrDefault(opening => opening.Step == steps[sample].Id);
        var ranBefore = steps.Take(sample).Any(step => step.Runs == StepRuns.Production);
        return ranBefore && opened.At > from ? opened.At : from;
    }
}
