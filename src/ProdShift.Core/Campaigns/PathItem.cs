namespace ProdShift.Core.Campaigns;

/// <summary>
/// What completes a step: a task that somebody does, or a sign-off of what was done. Whoever has one of the roles may sign; why
/// it is needed and which document says so stand with it.
/// </summary>
public sealed record PathItem(string Id, string Name, IReadOnlyList<string> Roles, string Why, string Source)
{
    /// <summary>In place of a role: whoever asked for the campaign.</summary>
    public const string RequesterRole = "requester";

    /// <summary>In place of a role: the people of the campaign's own group.</summary>
    public const string GroupRole = "group";

    public ItemKind Kind { get; init; } = ItemKind.SignOff;

    public Quorum Quorum { get; init; } = Quorum.One;

    /// <summary>The one who asked for the campaign may sign as well; else never: four eyes see more than two.</summary>
    public bool RequesterMay { get; init; }

    /// <summary>The role that may waive it; null if nobody may.</summary>
    public string? WaiveBy { get; init; }

    /// <summary>What has to be given with an approval; null if nothing has.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>What the bot sees for itself and does the task by; null if people do it.</summary>
    public AutomaticCheck? Check { get; init; }

    /// <summary>Items of the same step or an earlier one that come first: until then this one cannot be signed.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    public bool IsTask => Kind == ItemKind.Task;
}

public enum ItemKind
{
    Task,
    SignOff,
}

/// <summary>What the bot can see for itself, and fill a task with.</summary>
public enum AutomaticCheck
{
    /// <summary>Every item of the campaign's file is filled in, and nothing in it contradicts.</summary>
    FileComplete,

    /// <summary>The submission plan covers every file of its input datasets once.</summary>
    PlanComplete,

    /// <summary>The test jobs have ended, all with exit code 0 (justIN).</summary>
    TestJobsExitZero,

    /// <summary>Every workflow of the plan has finished (justIN).</summary>
    WorkflowsFinished,

    /// <summary>Every output dataset has its files registered.</summary>
    DatasetsRegistered,
}
