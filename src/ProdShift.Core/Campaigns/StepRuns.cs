namespace ProdShift.Core.Campaigns;

/// <summary>What may run in justIN while a step of a path is the current one.</summary>
public enum StepRuns
{
    Nothing,
    Tests,
    Validation,
    Production,
}
