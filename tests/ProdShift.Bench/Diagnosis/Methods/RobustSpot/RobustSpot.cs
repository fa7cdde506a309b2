using ProdShift.Bench.Diagnosis.Methods.Rows;
using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Methods.RobustSpot;

/// <summary>
/// RobustSpot, which looks for the cause of a changed rate, after what its published code does (github.com/FRPv6/RobustSpot):
/// rows that deviate and contribute are repeated by how much they do, the most frequent values of each attribute are joined
/// where one implies the other, and what is more common among those rows than among all is the cause. Unlike there, the
/// threshold of the influence degree is always its default of 0.5, not the knee of a curve, and nothing is made of the column
/// "p2p" of its data. Of its five answers the first counts.
/// </summary>
internal static class RobustSpot
{
    private const int Kept = 5;

    public static IReadOnlyList<Where> Diagnose(Case @case)
    {
        if (!Alarm.Rings(@case))
            return [];
        var rows = RowSet.Of(@case);
        var first = Round.Of(rows.Rows);
        if (first.Causes.Count == 0)
            return [];
        var answers = first.Causes.Take(3).SelectMany(cause => Merged(first, cause))
            .Concat(first.Causes.Select(cause => new[] { cause }))
            .DistinctBy(causes => string.Join(';', causes.Select(cause => cause.Key).Order(StringComparer.Ordinal)))
            .OrderBy(first.SupportDelta);
        return [.. answers.First().Select(rows.Name)];
    }

    /// <summary>A cause, and those found once its rows, and then those of the next cause, are taken away.</summary>
    private static IEnumerable<ItemSet[]> Merged(Round first, ItemSet cause)
    {
        var second = Round.Of(first.Without(cause));
        var third = second.Causes.Count == 0 ? null : Round.Of(second.Without(second.Causes[0]));
        var (next, last) = (second.Causes.Take(1), third?.Causes.Take(Kept) ?? []);
        var pairs = next.Select(other => new[] { cause, other })
            .Concat(last.Select(other => new[] { cause, other }))
            .Concat(next.SelectMany(_ => last, (one, other) => new[] { one, other }));
        var triples = next.SelectMany(_ => last, (one, other) => new[] { cause, one, other });
        return pairs.Where(AreAlike).Concat(triples.Where(AreAlike)).Select(causes => Coarsened(first, causes));
    }

    /// <summary>Of the same attributes, in one of which all of their values differ.</summary>
    private static bool AreAlike(ItemSet[] causes) =>
        causes.Select(cause => string.Join(',', cause.Items.Select(item => item.Attribute))).Distinct().Count() == 1
        && Enumerable.Range(0, causes[0].Items.Count)
            .Any(index => causes.Select(cause => cause.Items[index].Value).Distinct().Count() == causes.Length);

    /// <summary>What the causes have in common, if they make up nine tenths of its rows.</summary>
    private static ItemSet[] Coarsened(Round first, ItemSet[] causes)
    {
        var common = new ItemSet([.. causes[0].Items.Where(item => causes.All(cause => cause.Items.Contains(item)))]);
        return common.Items.Count > 0 && Round.Support(causes, first.Rows) >= 0.9 * Round.Support([common], first.Rows)
            ? [common]
            : causes;
    }
}
