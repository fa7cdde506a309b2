using System.Text.Json.Serialization;
using ProdShift.Core.Diagnosis;

namespace ProdShift.Diagnosis;

/// <summary>A diagnosis as other programs read it.</summary>
internal sealed record DiagnosisAnswer(string Verdict, IReadOnlyList<CauseAnswer> Causes)
{
    public static DiagnosisAnswer Of(DiagnosisResult result) =>
        new(Word(result.Verdict), [.. result.Causes.Select(CauseAnswer.Of)]);

    private static string Word(Verdict verdict) => verdict switch
    {
        Core.Diagnosis.Verdict.TooFew => "too-few",
        Core.Diagnosis.Verdict.Place => "place",
        Core.Diagnosis.Verdict.Everywhere => "everywhere",
        Core.Diagnosis.Verdict.Central => "central",
        _ => "none",
    };
}

/// <summary>A cause; LostWall only where the table holds wall times.</summary>
internal sealed record CauseAnswer(
    IReadOnlyDictionary<string, string> Where,
    long Failed,
    long Total,
    long ElsewhereFailed,
    long ElsewhereTotal,
    double Explains,
    [property: JsonPropertyName("pValue")] double PValue,
    double? LostWall)
{
    public static CauseAnswer Of(Cause cause) => new(
        cause.Where.ToDictionary(condition => condition.Attribute, condition => condition.Value),
        cause.Failed,
        cause.Total,
        cause.ElsewhereFailed,
        cause.ElsewhereTotal,
        Math.Round(cause.Explains, 4),
        cause.PValue,
        cause.LostWall > 0 ? Math.Round(cause.LostWall, 1) : null);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DiagnosisAnswer))]
internal sealed partial class DiagnosisJson : JsonSerializerContext;
