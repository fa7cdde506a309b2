using System.Data.Common;
using ProdShift.Core.Campaigns;

namespace ProdShift.Campaigns;

/// <summary>Does the tasks of a path that the bot can see in the database, and takes back what is no longer so.</summary>
internal sealed class TaskSights(IEnumerable<ITaskSight> sights, CampaignPaths paths, SignOffRecords records)
{
    private const int LongestNumbers = 500;

    /// <param name="transaction">The transaction of what changed.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="now">When.</param>
    /// <param name="only">The kind of task that may have changed; null looks at all.</param>
    /// <returns>Whether anything was recorded or taken back.</returns>
    public bool Look(DbTransaction transaction, Campaign campaign, DateTimeOffset now, AutomaticCheck? only = null)
    {
        if (paths.Of(transaction.Connection!, campaign, transaction) is not { } path)
            return false;
        var changed = false;
        var progress = CampaignProgress.Of(path, SignOffRows.Of(transaction.Connection!, campaign.Id, transaction), now);
        foreach (var sight in sights.Where(sight => only is null || sight.Check == only))
        {
            var tasks = progress.Steps.Where(step => step.State != StepState.Waiting)
                .SelectMany(step => step.Step.Items)
                .Where(item => item.Check == sight.Check)
                .ToList();
            if (tasks.Count == 0)
                continue;
            var (holds, numbers) = sight.Look(transaction, campaign);
            var shown = numbers[..Math.Min(numbers.Length, LongestNumbers)];
            foreach (var task in tasks)
                changed |= records.See(transaction, campaign, path, task, holds, shown, now);
        }
        return changed;
    }
}
