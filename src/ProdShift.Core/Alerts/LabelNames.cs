namespace ProdShift.Core.Alerts;

/// <summary>
/// Names the alerts of other systems within their group: by the labels that they do not all share, since the group's head says
/// the rest. One alone is named by everything but its rule, severity and site.
/// </summary>
public static class LabelNames
{
    private static readonly HashSet<string> InTheHead = ["alertname", "rule", "severity", "site"];

    /// <summary>Alert id → its name, which may be empty; only of those that have labels.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyCollection<Alert> group)
    {
        var labelled = group.Where(alert => alert.Finding.FromOthers)
            .Select(alert => (alert.Id, Labels: alert.Finding.Labels.Split('\n')))
            .ToList();
        var count = labelled.SelectMany(alert => alert.Labels).CountBy(label => label).ToDictionary();
        return labelled.ToDictionary(
            alert => alert.Id,
            alert => string.Join(", ", alert.Labels.Where(label => labelled.Count == 1
                ? !InTheHead.Contains(label.Split('=', 2)[0])
                : count[label] < labelled.Count && !label.StartsWith("alertname=", StringComparison.Ordinal))));
    }
}
