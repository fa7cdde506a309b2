using System.Text.Json.Serialization;

namespace ProdShift.Sources.Catalogs;

/// <summary>The rows of MetaCat and Rucio, as far as they are read; other fields are passed over.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(MetaCatDataset))]
[JsonSerializable(typeof(MetaCatCount))]
[JsonSerializable(typeof(RucioDid))]
[JsonSerializable(typeof(RucioReplica))]
[JsonSerializable(typeof(RucioError))]
internal sealed partial class CatalogJson : JsonSerializerContext;

/// <summary>MetaCat's /data/dataset.</summary>
internal sealed record MetaCatDataset(string? Namespace, string? Name);

/// <summary>MetaCat's /data/dataset_count.</summary>
internal sealed record MetaCatCount(long? FileCount);

/// <summary>Rucio's /dids/{scope}/{name}; length and bytes are null where Rucio has not counted.</summary>
internal sealed record RucioDid(string? Scope, string? Name, string? Type, long? Length, long? Bytes);

/// <summary>A line of Rucio's /replicas/{scope}/{name}/datasets: one storage.</summary>
internal sealed record RucioReplica(string? Rse, long? Length, long? AvailableLength);

/// <summary>Rucio's way of saying no.</summary>
internal sealed record RucioError(
    [property: JsonPropertyName("ExceptionClass")] string? ExceptionClass,
    [property: JsonPropertyName("ExceptionMessage")] string? ExceptionMessage);
