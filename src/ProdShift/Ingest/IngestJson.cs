using System.Text.Json.Serialization;

namespace ProdShift.Ingest;

/// <summary>An alert as Prometheus sends it to an Alertmanager (its API v2, "postableAlert").</summary>
internal sealed record PostedAlert(
    Dictionary<string, string>? Labels,
    Dictionary<string, string>? Annotations,
    DateTimeOffset? StartsAt,
    DateTimeOffset? EndsAt,
    [property: JsonPropertyName("generatorURL")] string? GeneratorUrl);

/// <summary>
/// What a script of the experiment found: everything that is wrong with its source now, unless it is not Complete.
/// EveryMinutes: how often it promises to send, so that its silence is noticed.
/// </summary>
internal sealed record PostedFindings(
    string? Source, IReadOnlyList<PostedFinding>? Findings, bool Complete = true, int? EveryMinutes = null);

internal sealed record PostedFinding(
    string? Rule,
    string? Key,
    string? Severity,
    string? Text,
    int? Workflow = null,
    int? Campaign = null,
    string? Site = null,
    string? Storage = null,
    string? Why = null);

internal sealed record FindingsTaken(int Raised, int Ended, int Open);

internal sealed record HeartbeatTaken(string Name, DateTimeOffset NextBefore);

/// <summary>Why a request was not taken, in Alertmanager's form.</summary>
internal sealed record IngestProblem(int Code, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<PostedAlert>))]
[JsonSerializable(typeof(PostedFindings))]
[JsonSerializable(typeof(FindingsTaken))]
[JsonSerializable(typeof(HeartbeatTaken))]
[JsonSerializable(typeof(IngestProblem))]
[JsonSerializable(typeof(string))]
internal sealed partial class IngestJson : JsonSerializerContext;
