namespace ProdShift.Core.Campaigns.Plans;

/// <summary>What rows to make for an input dataset (`/plan add`).</summary>
/// <param name="Dataset">"namespace:name".</param>
/// <param name="TotalFiles">The files it has.</param>
/// <param name="PerWorkflow">The files that each workflow takes.</param>
/// <param name="First">
/// The files of a first, small workflow (the tutorial: before launching jobs at full speed, submit a workflow with few jobs);
/// null for none.
/// </param>
/// <param name="Phase">What the rows are for.</param>
/// <param name="Output">The template of the output datasets' names; empty for none.</param>
/// <param name="Command">The template of the commands; empty for none.</param>
public sealed record PlanWish(
    string Dataset, long TotalFiles, long PerWorkflow, long? First, StepRuns Phase, string Output, string Command);
