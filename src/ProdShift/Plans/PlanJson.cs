using System.Text.Json.Serialization;
using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Plans;

/// <summary>What a change of a plan found, as it is stored to take the change back.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(PlanBefore))]
internal sealed partial class PlanJson : JsonSerializerContext;
