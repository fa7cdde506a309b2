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

    /// <summary>Alertmanager's resolve_timeout: an alert that is sent without an end ends so long after it was last sent.</summary>
    private static readonly TimeSpan WithoutEnd = TimeSpan.FromMinutes(5);

    /// <summary>What is wrong with an alert; null if nothing is.</summary>
    public static string? Problem(PostedAlert? alert)
    {
        var labels = Labels(alert?.Labels);
        if (alert is null || labels.Count == 0)
            return "at least one label pair required";
        if (labels.Count > MostLabels || labels.Any(label => label.Key.Length > LongestValue))
            return $"at most {MostLabels} labels, with names of at most {LongestValue} characters";
        return alert.StartsAt > alert.EndsAt && alert.EndsAt > DateTimeOffset.UnixEpoch ? "start time must be before end time" : null;
    }

    public static ReceivedAlert Read(PostedAlert alert, DateTimeOffset now)
    {
        var labels = Labels(alert.Labels);
        var endsAt = alert.EndsAt is { } end && end > DateTimeOffset.UnixEpoch ? alert.EndsAt : null;
        var finding = new Finding(
            Source,
            labels.GetValueOrDefault("rule") ?? labels.GetValueOrDefault("alertname") ?? Source,
            Fingerprint(labels),
            SeverityOf(labels.GetValueOrDefault("severity")),
            TextOf(alert, labels),
            Number(labels.GetValueOrDefault("workflow")),
            labels.GetValueOrDefault("site"),
            labels.GetValueOrDefault("storage") ?? labels.GetValueOrDefault("rse"),
            Number(labels.GetValueOrDefault("campaign")),
            WhyOf(alert),
            string.Join('\n', labels.Select(label => $"{label.Key}={label.Value}")));
        return new(finding, endsAt <= now, endsAt ?? now + WithoutEnd);
    }

    /// <summary>Sorted, and as Alertmanager does without those that have no value. A line of its own for each, so no breaks.</summary>
    private static SortedDictionary<string, string> Labels(Dictionary<string, string>? labels) => new(
        (labels ?? []).Where(label => !string.IsNullOrEmpty(label.Value)).ToDictionary(
            label => Line(label.Key), label => SlackLimits.Cut(Line(label.Value), LongestValue)),
        StringComparer.Ordinal);

    private static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Fingerprint(SortedDictionary<string, string> labels) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', labels.Select(label => $"{label.Key}={label.Value}")))).AsSpan(0, 16));

    private static Severity SeverityOf(string? word) => word?.ToLowerInvariant() switch
    {
        "critical" or "page" or "error" or "fatal" or "emergency" or "high" => Severity.Critical,
        "info" or "information" or "notice" or "none" or "debug" => Severity.Info,
        _ => Severity.Warning,
    };

    private static string TextOf(PostedAlert alert, SortedDictionary<string, string> labels) => SlackLimits.Cut(
        Texts.Select(name => alert.Annotations?.GetValueOrDefault(name))
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
        ?? string.Join(", ", labels.Select(label => $"{label.Key}={label.Value}")),
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
