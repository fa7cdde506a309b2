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
    DateTimeOffset Since);
