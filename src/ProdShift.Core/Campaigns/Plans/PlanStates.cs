namespace ProdShift.Core.Campaigns.Plans;

/// <summary>
/// The states of rows: what justIN shows of a row's workflow (by workflow id, in small letters) beats what somebody entered.
/// </summary>
public sealed record PlanStates(IReadOnlyDictionary<int, string> Seen)
{
    /// <summary>What stands where nothing is known.</summary>
    public const string Unknown = "-";

    private static readonly string[] DoneWords = ["finished", "done", "complete", "completed", "ok"];
    private static readonly string[] FailedWords = ["failed", "deleted", "aborted", "killed", "broken", "cancelled", "canceled"];
    private static readonly string[] OpenWords = ["", "-", "open", "planned", "to submit", "not submitted", "todo"];

    public static PlanStates None { get; } = new(new Dictionary<int, string>());

    public string? SeenOf(PlanRow row) => row.Workflow is { } workflow ? Seen.GetValueOrDefault(workflow) : null;

    public string Of(PlanRow row) => SeenOf(row) ?? (row.State.Length > 0 ? row.State : Unknown);

    public RowStanding StandingOf(PlanRow row)
    {
        if (row.Dropped)
            return RowStanding.Dropped;
        var state = Of(row);
        if (Is(DoneWords, state))
            return RowStanding.Done;
        if (Is(FailedWords, state))
            return RowStanding.Failed;
        return row.Workflow is null && Is(OpenWords, state) ? RowStanding.Open : RowStanding.Running;
    }

    private static bool Is(string[] words, string state) => words.Contains(state.Trim(), StringComparer.OrdinalIgnoreCase);
}

/// <summary>What is to be done about a row.</summary>
public enum RowStanding
{
    /// <summary>To be submitted.</summary>
    Open,
    Running,
    Done,

    /// <summary>Its workflow was deleted, or somebody entered that it failed: to be submitted again.</summary>
    Failed,
    Dropped,
}
