namespace ProdShift.Core.Campaigns;

/// <summary>
/// The steps that a campaign goes through, one after the other, as the playbook has them (the shifter tutorial: each step is to
/// be completed before the next). The name is that of its folder; step and item ids are unique in the path.
/// </summary>
public sealed record CampaignPath(string Name, string Title, string Source, IReadOnlyList<PathStep> Steps)
{
    public IEnumerable<PathItem> Items => Steps.SelectMany(step => step.Items);

    public PathItem? Item(string id) => Items.FirstOrDefault(item => item.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    public PathStep? Step(string id) => Steps.FirstOrDefault(step => step.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The sign-offs alone: what campaigns run on that were opened when paths had no tasks.</summary>
    public CampaignPath WithoutTasks() => this with
    {
        Steps = [.. Steps.Select(step => step with { Items = [.. step.Items.Where(item => !item.IsTask).Select(Alone)] })],
    };

    private static PathItem Alone(PathItem item) => item with { After = [] };
}

/// <summary>A step, and the tasks and sign-offs that complete it, in order; a step may need none.</summary>
public sealed record PathStep(string Id, string Name, IReadOnlyList<PathItem> Items)
{
    public StepRuns Runs { get; init; }

    /// <summary>In a step of tests: about so many jobs are enough (the tutorial has 10). Null where nothing is said.</summary>
    public int? TestJobs { get; init; }
}
