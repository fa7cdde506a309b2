namespace ProdShift.Core.Diagnosis;

/// <summary>
/// An attribute that tells how a job ended, such as its exit code, divides failures from successes by itself and so is no cause.
/// It is left out of the search; only where nothing is found without it, failures with one of its values are looked at alone.
/// </summary>
internal static class OutcomeAttribute
{
    private static readonly string[] Names =
        ["exit", "code", "error", "outcome", "result", "signature", "state", "status"];

    /// <summary>The table's first attribute of this kind; null if it has none.</summary>
    public static int? In(FailureTable table)
    {
        for (var attribute = 0; attribute < table.Attributes.Count && table.Attributes.Count > 1; attribute++)
        {
            if (HasTheName(table.Attributes[attribute]) && DividesFailures(table, attribute))
                return attribute;
        }
        return null;
    }

    /// <summary>The table without the attribute; with a code, only failures that have it count as failures.</summary>
    public static FailureTable Without(FailureTable table, int attribute, int? code = null)
    {
        var others = Enumerable.Range(0, table.Attributes.Count).Where(other => other != attribute).ToList();
        var narrower = new FailureTable([.. others.Select(other => table.Attributes[other])]);
        for (var row = 0; row < table.Rows; row++)
        {
            var counts = table.Counted[row];
            var fails = code is null || table.Column(attribute)[row] == code;
            var values = others.ConvertAll(other => table.Value(other, table.Column(other)[row]));
            narrower.Add(values, counts.Total, fails ? counts.Failed : 0, before: false, counts.Wall);
            narrower.Add(values, counts.TotalBefore, fails ? counts.FailedBefore : 0, before: true);
        }
        return narrower;
    }

    /// <summary>The values that enough failures have, in the order they came.</summary>
    public static IEnumerable<int> FailingValues(FailureTable table, int attribute, int leastFailures) =>
        Failures(table, attribute).Select((failures, code) => (failures.Failed, code))
            .Where(value => value.code != FailureTable.NotTold && value.Failed >= leastFailures)
            .Select(value => value.code);

    private static bool HasTheName(string attribute) =>
        attribute.Split('_', '-', ' ', '.').Any(word => Names.Contains(word, StringComparer.OrdinalIgnoreCase))
        || attribute.Equals("exitcode", StringComparison.OrdinalIgnoreCase);

    private static bool DividesFailures(FailureTable table, int attribute) =>
        Failures(table, attribute).All(value => value.Failed == 0 || value.Failed == value.Total);

    private static (long Total, long Failed)[] Failures(FailureTable table, int attribute)
    {
        var values = new (long Total, long Failed)[table.ValueCount(attribute)];
        for (var row = 0; row < table.Rows; row++)
        {
            var counts = table.Counted[row];
            ref var value = ref values[table.Column(attribute)[row]];
            value = (value.Total + counts.Total, value.Failed + counts.Failed);
        }
        return values;
    }
}
