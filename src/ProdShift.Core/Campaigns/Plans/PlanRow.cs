namespace ProdShift.Core.Campaigns.Plans;

/// <summary>A row of the plan: one workflow, which takes the files of its dataset from skip on.</summary>
/// <param name="Number">Counts from 1 over the whole campaign and is never given again.</param>
/// <param name="Skip">The files before the first that it takes: 0 or more.</param>
/// <param name="Limit">The files it takes; null for all to the end (written -1).</param>
/// <param name="Output">The name of the output dataset, in which {type} and {workflow} may stand.</param>
public sealed record PlanRow(int Number, long Skip, long? Limit, string Output)
{
    /// <summary>The justIN workflow that was submitted for it; null until one was.</summary>
    public int? Workflow { get; init; }

    /// <summary>As somebody entered it, empty if nobody did. What justIN shows of the workflow beats it.</summary>
    public string State { get; init; } = "";

    /// <summary>Output files without a replica where they are to be, as somebody entered them; null if nobody did.</summary>
    public int? MissingReplicas { get; init; }

    public string Notes { get; init; } = "";

    /// <summary>The row's earlier workflow, if <see cref="Workflow"/> is a resubmission.</summary>
    public int? Replaces { get; init; }

    /// <summary>Taken out of the plan: it is kept, and no file counts as taken by it.</summary>
    public bool Dropped { get; init; }

    /// <summary>By skip, then by number: the order in which a dataset has its rows.</summary>
    public static IReadOnlyList<PlanRow> InOrder(IEnumerable<PlanRow> rows) =>
        [.. rows.OrderBy(row => row.Skip).ThenBy(row => row.Number)];
}
