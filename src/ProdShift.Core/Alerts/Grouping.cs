using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Alerts;

/// <summary>Alerts that were found together, and are told together; the title goes on after "3 alerts".</summary>
public sealed record AlertGroup(string Title, IReadOnlyList<Alert> Alerts);

/// <summary>Which alerts are told together, and in how many messages.</summary>
public static class Grouping
{
    /// <summary>
    /// What was newly found in one campaign is one group; what was sent by others goes by site. The group with the worst alert
    /// comes first, within it the worst alert.
    /// </summary>
    public static IReadOnlyList<AlertGroup> Of(IEnumerable<Alert> alerts) =>
    [
        .. alerts.GroupBy(alert => Title(alert.Finding))
            .Select(group => new AlertGroup(group.Key, WorstFirst(group)))
            .OrderByDescending(group => group.Alerts[0].Finding.Severity)
            .ThenByDescending(group => group.Alerts.Count)
            .ThenBy(group => group.Title, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Shares groups out over at most so many messages, so that all that is due goes at once: each in one of its own where there
    /// are few, else the largest first into the message that holds the fewest alerts.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<AlertGroup>> Share(IReadOnlyList<AlertGroup> groups, int messages)
    {
        if (groups.Count <= messages)
            return [.. groups.Select(group => (IReadOnlyList<AlertGroup>)[group])];
        var shares = Enumerable.Range(0, Math.Max(1, messages)).Select(_ => new List<AlertGroup>()).ToList();
        foreach (var group in groups.OrderByDescending(group => group.Alerts.Count))
            shares.MinBy(share => share.Sum(held => held.Alerts.Count))!.Add(group);
        return [.. shares.Where(share => share.Count > 0).Select(share => (IReadOnlyList<AlertGroup>)share)];
    }

    public static IReadOnlyList<Alert> WorstFirst(IEnumerable<Alert> alerts) =>
    [
        .. alerts.OrderByDescending(alert => alert.IsOpen)
            .ThenByDescending(alert => alert.Finding.Severity)
            .ThenBy(alert => alert.Held is not null)
            .ThenBy(alert => alert.RaisedAt)
            .ThenBy(alert => alert.Finding.Rule, StringComparer.Ordinal)
            .ThenBy(alert => alert.Finding.Key, StringComparer.Ordinal)
            .ThenBy(alert => alert.Id, StringComparer.Ordinal),
    ];

    private static string Title(Finding finding) => finding switch
    {
        { FromOthers: true, Site: { } site } => $"at site {site}",
        { FromOthers: false, Campaign: { } campaign } => $"in campaign {campaign} ({finding.Source})",
        _ => $"from {finding.Source}",
    };
}
