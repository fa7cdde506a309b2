namespace ProdShift.Core.Campaigns.Summaries;

/// <summary>Which of a campaign's workflows are of which phase.</summary>
public static class Phases
{
    /// <summary>
    /// Tests are those with the scope of tests. Of the others, also those whose scope is not told, the validation sample are those
    /// that a check saw before the full production was open, and the production all of them.
    /// </summary>
    /// <param name="phase">The phase.</param>
    /// <param name="workflows">All workflows of the campaign.</param>
    /// <param name="from">What had ended before counts no more: the record's opening, or the rejection of an earlier sample.</param>
    /// <param name="productionAt">When full production was open; null if it is not.</param>
    public static IReadOnlyList<CampaignWorkflow> Of(
        StepRuns phase, IEnumerable<CampaignWorkflow> workflows, DateTimeOffset from, DateTimeOffset? productionAt = null) =>
    [
        .. workflows
            .Where(workflow => workflow.Counts && workflow.IsOfTimeFrom(from) && Is(phase, workflow, productionAt))
            .OrderBy(workflow => workflow.Source, StringComparer.Ordinal)
            .ThenBy(workflow => workflow.Id),
    ];

    private static bool Is(StepRuns phase, CampaignWorkflow workflow, DateTimeOffset? productionAt)
    {
        var isTest = Scopes.IsProduction(workflow.Status.Scope) == false;
        return phase switch
        {
            StepRuns.Tests => isTest,
            StepRuns.Validation => !isTest && !(workflow.FirstSeenAt >= productionAt),
            StepRuns.Production => !isTest,
            _ => false,
        };
    }
}
