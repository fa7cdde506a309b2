using System.Text.Json.Serialization;

namespace ProdShift.Bench.Alerts.Sending;

/// <summary>An alert as Prometheus sends it to POST /api/v2/alerts.</summary>
internal sealed record PrometheusAlert(
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyDictionary<string, string> Annotations,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    [property: JsonPropertyName("generatorURL")] string GeneratorUrl)
{
    public static PrometheusAlert Of(BenchAlert alert, string summary, DateTimeOffset endsAt) => new(
        new Dictionary<string, string>
        {
            ["alertname"] = "QueueStandsStill",
            ["instance"] = alert.Name,
            ["severity"] = "warning",
            ["site"] = alert.Site,
        },
        new Dictionary<string, string> { ["summary"] = summary },
        alert.StartsAt,
        endsAt,
        "http://127.0.0.1/graph?g0.expr=queue_running+%3D%3D+0");
}

[JsonSerializable(typeof(IEnumerable<PrometheusAlert>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class PrometheusJson : JsonSerializerContext;
