using System.Text.Json.Serialization;

namespace ProdShift.Monitoring;

/// <summary>The JSON of the monitoring tables and of `prodshift check --json`.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SortedDictionary<int, int>))]
[JsonSerializable(typeof(CheckReport))]
internal sealed partial class MonitoringJson : JsonSerializerContext;
