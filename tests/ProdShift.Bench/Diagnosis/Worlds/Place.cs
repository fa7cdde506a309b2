namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>
/// What is known of a job beforehand. There is no exit code among it: only jobs that failed have one, so that every code of a
/// failure would "explain" all of its failures.
/// </summary>
internal readonly record struct Place(string Workflow, string Stage, string Site, string Entry, string Storage, string Node)
{
    public static IReadOnlyList<string> Attributes { get; } = ["workflow", "stage", "site", "entry", "storage", "node"];

    public string this[string attribute] => attribute switch
    {
        "workflow" => Workflow,
        "stage" => Stage,
        "site" => Site,
        "entry" => Entry,
        "storage" => Storage,
        "node" => Node,
        _ => throw new ArgumentOutOfRangeException(nameof(attribute), attribute, "No such attribute."),
    };
}
