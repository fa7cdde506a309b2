using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Campaigns.Summaries;

/// <summary>What a group is told of its campaign's workflows: once when each is submitted, and once when it ends.</summary>
public enum GroupNews
{
    Submitted,
    Finished,
    Aborted,
}

/// <summary>
/// The news of a campaign's workflows since the group was last told: one message for all of them, however many there are (an ask of
/// ATLAS's production managers).
/// </summary>
public sealed record GroupDigest(IReadOnlyList<(CampaignWorkflow Workflow, GroupNews News)> News)
{
    public IReadOnlyList<CampaignWorkflow> Of(GroupNews news) =>
        [.. News.Where(one => one.News == news).Select(one => one.Workflow).OrderBy(workflow => workflow.Id)];

    /// <param name="workflows">The campaign's workflows.</param>
    /// <param name="told">What was told last, by source and number.</param>
    public static GroupDigest Of(
        IEnumerable<CampaignWorkflow> workflows, IReadOnlyDictionary<(string Source, int Workflow), GroupNews> told) =>
        new([
            .. from workflow in workflows
               let news = NewsOf(workflow.Status.State)
               where news is not null
                   && (!told.TryGetValue((workflow.Source, workflow.Id), out var last) || (news != last && news != GroupNews.Submitted))
               select (workflow, news.Value),
        ]);

    /// <summary>Null for a draft, and for a state that the bot does not know: neither is news.</summary>
    private static GroupNews? NewsOf(WorkflowState state) => state switch
    {
        WorkflowState.Draft or WorkflowState.Unknown => null,
        WorkflowState.Finished => GroupNews.Finished,
        WorkflowState.Deleted => GroupNews.Aborted,
        _ => GroupNews.Submitted,
    };
}
