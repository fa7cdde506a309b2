using System.Text.Json.Serialization;

namespace ProdShift.Sources.JustIn;

/// <summary>A row of download-campaign-workflows.</summary>
internal sealed class WorkflowRow
{
    [JsonRequired]
    public int WorkflowId { get; set; }

    [JsonRequired]
    public string State { get; set; } = "";

    public string? Description { get; set; }

    public string? ScopeName { get; set; }

    public string? Mql { get; set; }

    [JsonConverter(typeof(JustInTime))]
    public DateTimeOffset? StartTime { get; set; }

    [JsonConverter(typeof(JustInTime))]
    public DateTimeOffset? FinishTime { get; set; }

    public int? FilesProcessed { get; set; }

    public int? FilesTotal { get; set; }
}

/// <summary>A row of download-events. Workflow and stage are 0 where an event belongs to none; the id only ever grows.</summary>
internal sealed class EventRow
{
    [JsonRequired]
    public long EventId { get; set; }

    [JsonRequired]
    public string EventTypeName { get; set; } = "";

    [JsonRequired]
    public int WorkflowId { get; set; }

    [JsonRequired]
    public int StageId { get; set; }

    public string? JobsubId { get; set; }

    public string? SiteName { get; set; }

    public string? EntryName { get; set; }

    public string? RseName { get; set; }

    [JsonRequired]
    [JsonConverter(typeof(JustInTime))]
    public DateTimeOffset? EventTime { get; set; }

    public int? JobscriptExit { get; set; }

    /// <summary>Never null in a row that <see cref="RowCheck"/> let pass.</summary>
    [JsonIgnore]
    public DateTimeOffset At => EventTime ?? default;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WorkflowRow))]
[JsonSerializable(typeof(EventRow))]
internal sealed partial class JustInJson : JsonSerializerContext;
