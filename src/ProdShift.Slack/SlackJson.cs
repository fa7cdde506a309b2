using System.Text.Json.Serialization;

namespace ProdShift.Slack;

/// <summary>Slack's JSON, generated at build time: snake_case names, nothing for null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Block))]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
[JsonSerializable(typeof(ModalView))]
[JsonSerializable(typeof(HomeView))]
internal sealed partial class SlackJson : JsonSerializerContext;
