namespace ProdShift.Core.Campaigns;

/// <summary>
/// What a campaign's sign-offs let run in justIN at a moment. It fails closed: of a campaign whose path cannot be read nothing is
/// open.
/// </summary>
/// <param name="Campaign">The record's name.</param>
/// <param name="JustIn">The justIN campaigns that it is made of.</param>
/// <param name="Runs">What the current step is for; Nothing where the path is complete or cannot be read.</param>
/// <param name="Step">The current step's name; null where the path is complete or cannot be read.</param>
/// <param name="ProductionOpen">Whether a step was reached in which a validation sample or the production may run.</param>
/// <param name="PausedSince">
/// The validation sample is complete since then, and its requester has not answered; null where that is not so.
/// </param>
/// <param name="TestJobs">About so many jobs make a test; null where the path does not say.</param>
/// <param name="OpenedAt">When the record was opened.</param>
/// <param name="Since">When the current step became the current one.</param>
public sealed record CampaignGate(
    string Campaign,
    IReadOnlyList<int> JustIn,
    StepRuns Runs,
    string? Step,
    bool ProductionOpen,
    DateTimeOffset? PausedSince,
    int? TestJobs,
    DateTimeOffset OpenedAt,
    DateTimeOffset Since)
{
    /// <param name="campaign">The record.</param>
    /// <param name="progress">How it stands; null where its path cannot be read.</param>
    /// <param name="since">When its current step was opened; null where that was not told.</param>
    /// <param name="sampleCompleteAt">When its validation sample was last found complete; null if it never was.</param>
    public static CampaignGate Of(
        Campaign campaign, CampaignProgress? progress, DateTimeOffset? since, DateTimeOffset? sampleCompleteAt)
    {
        var current = progress?.Current;
        var begun = since ?? campaign.CreatedAt;
        return new(
            campaign.Name,
            campaign.JustIn,
            current?.Step.Runs ?? StepRuns.Nothing,
            current?.Step.Name,
            progress is not null && IsProductionOpen(progress),
            current?.Step.Runs == StepRuns.Validation && sampleCompleteAt >= begun && !IsAnswered(current, sampleCompleteAt.Value)
                ? sampleCompleteAt
                : null,
            current?.Step.TestJobs,
            campaign.CreatedAt,
            begun);
    }

    /// <summary>Whoever's answer a validation sample waits for: the requester's, or, where a step asks for none, every sign-off.</summary>
    public static IReadOnlyList<ItemProgress> Answers(StepProgress step)
    {
        List<ItemProgress> signOffs = [.. step.Items.Where(item => !item.Item.IsTask)];
        List<ItemProgress> requesters =
            [.. signOffs.Where(item => item.Item.RequesterMay || item.Item.Roles.Contains(PathItem.RequesterRole))];
        return requesters.Count > 0 ? requesters : signOffs;
    }

    /// <summary>On a path that does not say what its steps run, everything waits until it is complete.</summary>
    private static bool IsProductionOpen(CampaignProgress progress)
    {
        var runs = progress.Steps.Where(step => step.Step.Runs is StepRuns.Validation or StepRuns.Production).ToList();
        return runs.Count > 0 ? runs.Exists(step => step.State != StepState.Waiting) : progress.Current is null;
    }

    /// <summary>A rejection is an answer, too: the sample is to be made anew.</summary>
    private static bool IsAnswered(StepProgress step, DateTimeOffset completeAt) =>
        Answers(step).All(item => item.IsDone || item.Latest?.At >= completeAt);
}
