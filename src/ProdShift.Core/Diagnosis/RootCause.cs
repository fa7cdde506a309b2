using ProdShift.Core.Monitoring.Statistics;

namespace ProdShift.Core.Diagnosis;

/// <summary>
/// Finds the smallest descriptions that explain the failures in a table: a scan statistic over all combinations of up to three
/// attributes (Kulldorff 1997), against what the time before says of each row, for jobs that fail together, and with the coarsest
/// description that stays true. The same table always has the same answer. docs/diagnosis.md tells how and why.
/// </summary>
public static class RootCause
{
    public static DiagnosisResult Find(FailureTable table, DiagnosisSettings settings)
    {
        if (OutcomeAttribute.In(table) is not { } outcome)
            return OfCounts(table, settings);
        var result = Find(OutcomeAttribute.Without(table, outcome), settings);
        return result.Causes.Count > 0 ? result : OfOneOutcome(table, outcome, settings) ?? result;
    }

    /// <summary>The most certain of the causes of failures that ended in one way; null if there is none.</summary>
    private static DiagnosisResult? OfOneOutcome(FailureTable table, int outcome, DiagnosisSettings settings)
    {
        var order = table.Attributes.ToList();
        var found =
            from code in OutcomeAttribute.FailingValues(table, outcome, settings.LeastFailures)
            from cause in Find(OutcomeAttribute.Without(table, outcome, code), settings).Causes
            let condition = new Condition(table.Attributes[outcome], table.Value(outcome, code))
            select cause with
            {
                Where = [.. cause.Where.Append(condition).OrderBy(part => order.IndexOf(part.Attribute))],
            };
        return found.MinBy(cause => cause.PValue) is { } best ? new(Verdict.Place, [best]) : null;
    }

    private static DiagnosisResult OfCounts(FailureTable table, DiagnosisSettings settings)
    {
        var leaves = Screening.Reduce(Leaves.Of(table), settings);
        var result = Judge(table, leaves, Overdispersion.Of(leaves, new bool[leaves.Length]), settings);
        if (result.Verdict is not (Verdict.Central or Verdict.Everywhere))
            return result;

        // What fails everywhere fails evenly. Where most jobs are of a few bad places, those passed for jobs failing together.
        var tentative = new Search(leaves, settings);
        var elsewhere = Overdispersion.Of(leaves, tentative.Unexplained(tentative.Find()));
        return Judge(table, leaves, elsewhere, settings) is { Verdict: Verdict.Place } places ? places : result;
    }

    private static DiagnosisResult Judge(FailureTable table, Leaves all, double together, DiagnosisSettings settings)
    {
        var leaves = all.FailingTogether(together);
        var search = new Search(leaves, settings);
        var suspects = search.Find();
        var rest = leaves.Sum(search.Unexplained(suspects));
        // Without history, what the rest fails is what is usual.
        var causes = new Naming(table, leaves).Of(suspects, unexplained: table.HasBefore ? Excess(rest) : 0);
        if (FailsAtLarge(rest, table.HasBefore, settings) && Excess(rest) > suspects.Sum(suspect => suspect.Excess))
            return new(table.HasBefore ? Verdict.Central : Verdict.Everywhere, causes);
        if (causes.Count > 0)
            return new(Verdict.Place, causes);
        return new(LooksBad(rest, settings) || search.TooFewToBlame ? Verdict.TooFew : Verdict.None, []);
    }

    private static double Excess(Counts counts) => counts.Failed - counts.Expected;

    /// <summary>Without history a rate is high if it is surely over half of what fails at large.</summary>
    private static bool FailsAtLarge(Counts rest, bool hasBefore, DiagnosisSettings settings)
    {
        var usual = hasBefore ? 0 : settings.LeastAtLarge / 2;
        return rest.Seen >= settings.LeastFailures
            && LooksBad(rest, settings)
            && NormalTail.Above(Math.Sqrt(2 * Extra.Misfit(rest, usual))) <= settings.Significance;
    }

    private static bool LooksBad(Counts rest, DiagnosisSettings settings) => Extra.AtLeastNone(rest) >= settings.LeastAtLarge;
}
