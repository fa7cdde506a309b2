namespace ProdShift.Core.Monitoring;

/// <summary>The campaign of what several workflows have in common.</summary>
internal static class OneCampaign
{
    /// <summary>The campaign that the workflows of all these jobs belong to; null if there are several, or one unknown.</summary>
    public static int? Of(Snapshot now, IEnumerable<Tally> jobs)
    {
        var workflows = jobs.Select(tally => tally.Workflow).ToHashSet();
        var known = now.Workflows.Where(workflow => workflows.Contains(workflow.Id)).ToList();
        var campaigns = known.Select(workflow => workflow.Campaign).Distinct().ToList();
        return campaigns is [var one] && known.Select(workflow => workflow.Id).Distinct().Count() == workflows.Count ? one : null;
    }
}
