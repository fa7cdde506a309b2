using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProdShift.Core.Monitoring;
using ProdShift.Slack;

namespace ProdShift.Ingest;

/// <summary>An alert that was sent, in our words. Over: its sender says that it ended.</summary>
internal sealed record ReceivedAlert(Finding Finding, bool Over, DateTimeOffset ExpiresAt);

/// <summary>
/// Reads Prometheus' alerts: labels to rule (label rule, else alertname), severity, site, storage element (storage or rse),
/// workflow and campaign; the key is all labels together, as in Alertmanager.
/// </summary>
internal static class PrometheusAlerts
{
    public const string Source = "prometheus";

    private static readonly string[] Texts = ["summary", "description", "message"];

    private const int MostLabels = 64;
    private const int LongestValue = 1_000;

    /// <summary>
    /// Alertmanager's resolve_timeout: an alert that is sent without an end ends so long after it was last sent.
    /// </summary>
    private static readonly TimeSpan WithoutEnd = TimeSpan.FromMinutes(5);

    /// <summary>The alert, or what is wrong with it.</summary>
    public static (ReceivedAlert? Alert, string? Problem) Read(PostedAlert? alert, DateTimeOffset now)
    {
        var labels = Labels(alert?.Labels);
        if (alert is null || labels.Count == 0)
            return (null, "at least one label pair required");
        if (labels.Count > MostLabels || labels.Any(label => label.Key.Length > LongestValue))
            return (null, $"at most {MostLabels} labels, with names of at most {LongestValue} characters");
        if (alert.StartsAt > alert.EndsAt && alert.EndsAt > DateTimeOffset.UnixEpoch)
            return (null, "start time must be before end time");
        var endsAt = alert.EndsAt is { } end && end > DateTimeOffset.UnixEpoch ? alert.EndsAt : null;
        return (new(Finding(alert, labels), endsAt <= now, endsAt ?? now + WithoutEnd), null);
    }

    private static Finding Finding(PostedAlert alert, SortedDictionary<string, string> labels)
    {
        var lines = string.Join('\n', labels.Select(label => $"{label.Key}={label.Value}"));
        return new(
            Source,
            labels.GetValueOrDefault("rule") ?? labels.GetValueOrDefault("alertname") ?? Source,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)).AsSpan(0, 16)),
            SeverityOf(labels.GetValueOrDefault("severity")),
            TextOf(alert, lines),
            Number(labels.GetValueOrDefault("workflow")),
            labels.GetValueOrDefault("site"),
            labels.GetValueOrDefault("storage") ?? labels.GetValueOrDefault("rse"),
            Number(labels.GetValueOrDefault("campaign")),
            WhyOf(alert),
            lines);
    }

    /// <summary>
    /// Sorted, and as Alertmanager does without those that have no value. A line of its own for each, so no breaks.
    /// </summary>
    private static SortedDictionary<string, string> Labels(Dictionary<string, string>? labels) => new(
        (labels ?? []).Where(label => !string.IsNullOrEmpty(label.Value)).ToDictionary(
            label => Line(label.Key), label => SlackLimits.Cut(Line(label.Value), LongestValue)),
        StringComparer.Ordinal);

    private static string Line(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    private static Severity SeverityOf(string? word) => word?.ToLowerInvariant() switch
    {
        "critical" or "page" or "error" or "fatal" or "emergency" or "high" => Severity.Critical,
        "info" or "information" or "notice" or "none" or "debug" => Severity.Info,
        _ => Severity.Warning,
    };

    private static string TextOf(PostedAlert alert, string labels) => SlackLimits.Cut(
        Texts.Select(name => alert.Annotations?.GetValueOrDefault(name))
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
        ?? labels.Replace("\n", ", ", StringComparison.Ordinal),
        2_500);

    private static string WhyOf(PostedAlert alert)
    {
        var lines = (alert.Annotations ?? []).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}: {pair.Value}")
            .Concat(string.IsNullOrEmpty(alert.GeneratorUrl) ? [] : [$"from: {alert.GeneratorUrl}"]);
        return SlackLimits.Cut(string.Join('\n', lines), 2_500);
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
