using System.Data.Common;
using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;

namespace ProdShift.CampaignWatch;

/// <summary>The tasks of a path that the bot does by itself, from what justIN shows; the numbers stand with them.</summary>
internal sealed class SeenTasks(SignOffRecords records)
{
    private const int LongestNumbers = 500;

    /// <summary>Whether anything was recorded or taken back.</summary>
    public bool Look(DbTransaction transaction, CampaignSight sight)
    {
        var changed = false;
        foreach (var step in sight.Progress.Steps.Where(step => step.State != StepState.Waiting))
        {
            foreach (var task in step.Step.Items)
            {
                if (PhaseOf(step.Step, task) is not { } phase)
                    continue;
                var outcome = sight.Outcome(phase);
                var numbers = outcome.Evidence.Length <= LongestNumbers ? outcome.Evidence : outcome.Evidence[..LongestNumbers];
                changed |= records.See(
                    transaction, sight.Campaign, sight.Progress.Path, task, outcome.Holds, numbers, sight.Now);
            }
        }
        return changed;
    }

    /// <summary>What a task is about; null where it cannot be seen in justIN.</summary>
    public static StepRuns? PhaseOf(PathStep step, PathItem task) => task.Check switch
    {
        AutomaticCheck.TestJobsExitZero => StepRuns.Tests,
        AutomaticCheck.WorkflowsFinished => step.Runs == StepRuns.Validation ? StepRuns.Validation : StepRuns.Production,
        _ => null,
    };
}
