using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Methods;

/// <summary>
/// Adtributor for a derived measure (failed ÷ total), from the paper: R. Bhagwan et al., "Adtributor: Revenue Debugging in
/// Advertising Systems", NSDI 2014, with its thresholds. It answers with values of one attribute: the most surprising ones of
/// those that explain most of the change. The forecast is what came before, as much of it as "now" is long.
/// </summary>
internal static class Adtributor
{
    private const double ExplainsTogether = 0.67; // T_EP
    private const double ExplainsAlone = 0.1; // T_EEP

    public static IReadOnlyList<Where> Diagnose(Case @case)
    {
        if (!Alarm.Rings(@case))
            return [];
        return Place.Attributes.Select(attribute => Candidates(attribute, @case)).OfType<Candidate>()
            .MaxBy(candidate => candidate.Surprise)?.Places ?? [];
    }

    private static Candidate? Candidates(string attribute, Case @case)
    {
        var values = Values(attribute, @case);
        var (explained, surprise, places) = (0.0, 0.0, new List<Where>());
        foreach (var value in values.OrderByDescending(value => value.Surprise).Where(value => value.Explains > ExplainsAlone))
        {
            explained += value.Explains;
            surprise += value.Surprise;
            places.Add(Where.Of((attribute, value.Name)));
            if (explained > ExplainsTogether)
                return new(places, surprise);
        }
        return null;
    }

    private static List<Value> Values(string attribute, Case @case)
    {
        var (actual, forecast) = (Case.Sum(@case.Now), Case.Sum(@case.Before));
        var (totals, failures) = (forecast.Total * Case.Expected, forecast.Failed * Case.Expected);
        var (now, before) = (Sums.By(attribute, @case.Now), Sums.By(attribute, @case.Before));
        var raw = now.Keys.Union(before.Keys).Select(name =>
        {
            var (here, usual) = (now.GetValueOrDefault(name), before.GetValueOrDefault(name));
            var (usualTotal, usualFailed) = (usual.Total * Case.Expected, usual.Failed * Case.Expected);
            var (moreTotal, moreFailed) = (here.Total - usualTotal, here.Failed - usualFailed);
            var explains = (moreFailed * totals - moreTotal * failures) / (totals * (totals + moreTotal));
            var surprise = Divergence(Share(usualFailed, failures), Share(here.Failed, actual.Failed))
                + Divergence(Share(usualTotal, totals), Share(here.Total, actual.Total));
            return new Value(name, double.IsFinite(explains) ? explains : 0, surprise);
        }).ToList();
        var sum = raw.Sum(value => value.Explains);
        return [.. raw.Select(value => value with { Explains = value.Explains / sum })];
    }

    /// <summary>A value's part of the Jensen–Shannon divergence between forecast and actual shares.</summary>
    private static double Divergence(double forecast, double actual) => 0.5 * (Term(forecast, actual) + Term(actual, forecast));

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;

    private static double Term(double share, double other) => share > 0 ? share * Math.Log(2 * share / (share + other)) : 0;

    private sealed record Candidate(IReadOnlyList<Where> Places, double Surprise);

    private sealed record Value(string Name, double Explains, double Surprise);
}
