using ProdShift.Core.Diagnosis;
using static System.FormattableString;

namespace ProdShift.Diagnosis;

/// <summary>A diagnosis as a person reads it in a terminal.</summary>
internal static class DiagnosisText
{
    public static string Of(DiagnosisResult result) =>
        string.Join('\n', [Verdict(result), .. result.Causes.SelectMany((cause, i) => Lines(cause, i + 1))]);

    private static string Verdict(DiagnosisResult result) => result.Verdict switch
    {
        Core.Diagnosis.Verdict.Place when result.Causes.Count == 1 => "The failures have one place:",
        Core.Diagnosis.Verdict.Place => Invariant($"The failures have {result.Causes.Count} places, the costliest first:"),
        Core.Diagnosis.Verdict.Everywhere => $"Jobs fail everywhere alike, with no particular place to blame.{Still(result)}",
        Core.Diagnosis.Verdict.Central =>
            $"Jobs fail everywhere, and did not before: look for what all of them need (a central service).{Still(result)}",
        Core.Diagnosis.Verdict.TooFew => "There are not enough jobs to say why these failed.",
        _ => "Nothing fails more than usual: no particular place to blame.",
    };

    private static string Still(DiagnosisResult result) => result.Causes.Count == 0 ? "" : " Still worse than the rest:";

    private static IEnumerable<string> Lines(Cause cause, int number)
    {
        yield return Invariant($"{number}. {string.Join(", ", cause.Where)}");
        yield return Invariant($"   {cause.Failed} of {cause.Total} jobs failed ({100 * cause.Rate:0.#} %), elsewhere ")
            + Invariant($"{cause.ElsewhereFailed} of {cause.ElsewhereTotal} ({100 * cause.ElsewhereRate:0.#} %)");
        yield return Invariant($"   explains {100 * cause.Explains:0} % of the failures above the usual; ")
            + $"by chance {Chance(cause)}"
            + (cause.LostWall > 0 ? Invariant($"; lost wall time {cause.LostWall:0.#}") : "");
    }

    private static string Chance(Cause cause) =>
        cause.PValue < 1e-6 ? "less than once in a million" : Invariant($"p = {cause.PValue:0.0e+0}");
}
