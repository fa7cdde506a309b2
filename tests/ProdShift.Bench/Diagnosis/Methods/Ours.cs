using ProdShift.Bench.Diagnosis.Worlds;
using ProdShift.Core.Diagnosis;

namespace ProdShift.Bench.Diagnosis.Methods;

/// <summary>ProdShift's own diagnosis, with its default settings.</summary>
internal static class Ours
{
    private static readonly DiagnosisSettings Settings = new();

    public static IReadOnlyList<Where> Diagnose(Case @case) => Named(RootCause.Find(Table(@case), Settings));

    public static FailureTable Table(Case @case)
    {
        var table = new FailureTable(Place.Attributes);
        Add(table, @case.Now, before: false);
        Add(table, @case.Before, before: true);
        return table;
    }

    private static void Add(FailureTable table, IReadOnlyList<Leaf> leaves, bool before)
    {
        Span<int> codes = stackalloc int[Place.Attributes.Count];
        foreach (var leaf in leaves)
        {
            for (var attribute = 0; attribute < codes.Length; attribute++)
                codes[attribute] = table.Code(attribute, leaf.Place[Place.Attributes[attribute]]);
            table.Add(codes, leaf.Total, leaf.Failed, before);
        }
    }

    private static IReadOnlyList<Where> Named(DiagnosisResult result) => result.Verdict switch
    {
        Verdict.Central or Verdict.Everywhere => [Where.Everything, .. result.Causes.Select(Named)],
        _ => [.. result.Causes.Select(Named)],
    };

    private static Where Named(Cause cause) =>
        Where.Of(cause.Where.Select(condition => (condition.Attribute, condition.Value)));
}
