namespace ProdShift.Core.Campaigns;

/// <summary>
/// What may run in justIN while a step is the current one: nothing of the campaign, test jobs (always with the scope usertests,
/// the shifter tutorial), the validation sample, or the full production.
/// </summary>
public enum StepRuns
{
    Nothing,
    Tests,
    Validation,
    Production,
}
