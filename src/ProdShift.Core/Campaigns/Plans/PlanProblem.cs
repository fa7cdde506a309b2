namespace ProdShift.Core.Campaigns.Plans;

/// <summary>
/// What is wrong with a plan, so that it is not stored: the kind, the numbers of the rows that it is about, and words that name
/// them and say what to do. The words are plain text and may hold what somebody wrote.
/// </summary>
public sealed record PlanProblem(PlanProblemKind Kind, IReadOnlyList<int> Rows, string Text)
{
    public static PlanProblem Of(PlanProblemKind kind, InvariantText text, params IReadOnlyList<int> rows) =>
        new(kind, rows, text.Build());
}

public enum PlanProblemKind
{
    /// <summary>A file that cannot be read as a table, or a cell of it.</summary>
    Unreadable,

    /// <summary>A number or a text outside its range.</summary>
    Value,

    /// <summary>Two rows take the same files.</summary>
    Overlap,

    /// <summary>Files that no row takes.</summary>
    Gap,

    /// <summary>A row takes files that the dataset does not have.</summary>
    BeyondTotal,

    /// <summary>A row to the end that is not the last one.</summary>
    OpenEnd,

    /// <summary>A row that stands before one with a smaller skip.</summary>
    Order,

    /// <summary>Two rows with the same number, workflow or dataset.</summary>
    Duplicate,

    /// <summary>More than a plan may have.</summary>
    TooMany,
}
