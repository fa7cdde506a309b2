using System.Text.Json.Serialization;

namespace ProdShift.Slack;

/// <summary>The manifest's JSON, indented for people.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(ManifestWire))]
internal sealed partial class ManifestJson : JsonSerializerContext;
