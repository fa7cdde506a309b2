namespace ProdShift.LocalJustIn.World;

/// <summary>What a world is made of: a campaign, its places and workflows, and what goes wrong without anybody's doing.</summary>
/// <param name="Campaign">Its number at justIN.</param>
/// <param name="History">How long it has been running when the demo begins.</param>
/// <param name="Sites">Where jobs run.</param>
/// <param name="Plans">The workflows, and how many hours after the world's beginning each begins.</param>
/// <param name="Injections">The first that fits a job decides its fate.</param>
internal sealed record Scene(
    int Campaign,
    TimeSpan History,
    IReadOnlyList<SitePlan> Sites,
    IReadOnlyList<(WorkflowPlan Plan, double BeginsAfterHours)> Plans,
    IReadOnlyList<Injection> Injections)
{
    /// <summary>Workflows that begin when somebody submits them.</summary>
    public IReadOnlyList<WorkflowPlan> OnDemand { get; init; } = [];

    public static Scene Of(LocalScene scene) => scene switch
    {
        LocalScene.Causes => CausesScene.Scene,
        LocalScene.Campaign => CampaignScene.Scene,
        _ => StoryScene.Scene,
    };
}

/// <summary>A site's share of the jobs, and the part of them that fails there on an ordinary day; drawn if not given.</summary>
internal sealed record SitePlan(string Name, double Share, double? FailureRate = null);
