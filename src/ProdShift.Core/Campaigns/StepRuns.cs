namespace ProdShift.Core.Campaigns;

/// <summary>
/// What may run in justIN while a step is a campaign's current one, and what a part of the submission plan is for (the shifter
/// tutorial: tests under the scope usertests, then the validation sample, then the full production).
/// </summary>
public enum StepRuns
{
    Nothing,
    Tests,
    Validation,
    Production,
}
