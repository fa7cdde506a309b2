namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>Which rows of a plan get which workflows, and which workflows could not be told to belong to a row.</summary>
public sealed record PlanMatches(IReadOnlyList<RowFilled> Filled, IReadOnlyList<UnmatchedWorkflow> Unmatched);

/// <summary>A row gets a workflow, in place of an earlier one if it replaces one; the reason is for its history.</summary>
public sealed record RowFilled(int Row, int Workflow, int? Replaces, string Reason);

/// <summary>A workflow that fills no row, why, and the rows that it might belong to.</summary>
public sealed record UnmatchedWorkflow(int Workflow, UnmatchedBecause Because, IReadOnlyList<int> Rows, string Reason);

public enum UnmatchedBecause
{
    /// <summary>The query is not told, or is none of a dataset with skip and limit.</summary>
    QueryNotUnderstood,

    /// <summary>Without its scope a test cannot be told from a production.</summary>
    ScopeNotTold,

    NoRow,

    SeveralRows,

    /// <summary>The row's workflow still runs, so the same files are processed twice.</summary>
    RowIsRunning,

    /// <summary>The row's workflow is not among those that justIN shows.</summary>
    RowNotSeen,
}
