using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProdShift.Sources.JustIn;

namespace ProdShift.Tests.Sources.JustIn;

/// <summary>An event as justIN sends it, with times as text so that a test can send nonsense.</summary>
internal sealed record FakeEvent
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public long EventId { get; init; }

    public string EventTypeName { get; init; } = "";

    public int WorkflowId { get; init; }

    public int StageId { get; init; }

    public string? FileDid { get; init; }

    public string? JobsubId { get; init; }

    public string? SiteName { get; init; }

    public string? EntryName { get; init; }

    public string? RseName { get; init; }

    public string EventTime { get; init; } = "";

    public int JobscriptExit { get; init; }

    /// <summary>An event of a job of workflow 12, so many minutes after noon.</summary>
    public static FakeEvent Of(
        long id, string type, int job, int minutes = 0, int exit = 0, string site = "CERN", string? rse = null) => new()
        {
            EventId = id,
            EventTypeName = type,
            WorkflowId = 12,
            StageId = 1,
            JobsubId = $"{9000000 + job}.0@justin-prod-sched01.dune.hep.ac.uk",
            SiteName = site,
            EntryName = $"DUNE_{site}_ce01",
            RseName = rse,
            EventTime = Noon.AddMinutes(minutes).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            JobscriptExit = exit,
        };

    public EventRow ToRow() => JsonSerializer.Deserialize(
        JsonSerializer.Serialize(this, FakeJson.Default.FakeEvent), JustInJson.Default.EventRow)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FakeEvent))]
[JsonSerializable(typeof(List<FakeEvent>))]
internal sealed partial class FakeJson : JsonSerializerContext;
