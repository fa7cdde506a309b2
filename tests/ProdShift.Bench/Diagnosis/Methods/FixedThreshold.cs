using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Methods;

/// <summary>What a page of coloured cells does: every single value of which at least five jobs, and over half, failed.</summary>
internal static class FixedThreshold
{
    private const int LeastFailures = 5;
    private const double Rate = 0.5;

    public static IReadOnlyList<Where> Diagnose(Case @case) =>
    [
        .. from attribute in Place.Attributes
           from value in Sums.By(attribute, @case.Now)
           where value.Key.Length > 0 && value.Value.Failed >= LeastFailures && value.Value.Failed > Rate * value.Value.Total
           select Where.Of((attribute, value.Key)),
    ];
}
