using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Core.Campaigns.Log;
using ProdShift.Core.Reports;

namespace ProdShift.Campaigns.Log;

/// <summary>
/// The log as JSON for programs. Its names never change within a schema version; times are UTC, people are Slack ids with their
/// names in "people", and what is not known is null.
/// </summary>
internal sealed record LogJson(
    int Schema,
    string Campaign,
    string Path,
    IReadOnlyList<int> JustIn,
    string OpenedBy,
    DateTimeOffset OpenedAt,
    DateTimeOffset WrittenAt,
    LogJsonProduced Produced,
    IReadOnlyList<AskedItem> Asked,
    IReadOnlyList<LogJsonWorkflow> Workflows,
    IReadOnlyDictionary<int, int> ErrorCodes,
    IReadOnlyList<DatasetStanding> Datasets,
    IReadOnlyList<LoggedStep> Steps,
    IReadOnlyList<LoggedDecision> Waivers,
    IReadOnlyList<string> OpenPoints,
    IReadOnlyList<LogEntry> Log,
    IReadOnlyDictionary<string, string> People)
{
    public const int Version = 1;

    /// <param name="log">The log.</param>
    /// <param name="name">How a user id is written.</param>
    public static string Render(CampaignLog log, Func<string, string> name)
    {
        var facts = log.Facts;
        var json = new LogJson(
            Version,
            log.Name,
            facts.Campaign.Path,
            facts.Campaign.JustIn,
            facts.Campaign.CreatedBy,
            facts.Campaign.CreatedAt,
            facts.Now,
            LogJsonProduced.Of(facts.Produced),
            log.Asked,
            [.. facts.Workflows.Select(LogJsonWorkflow.Of)],
            log.ErrorCodes.ToDictionary(code => code.Code, code => code.Jobs),
            facts.Datasets,
            facts.Steps,
            log.Waivers,
            log.OpenPoints,
            log.Entries,
            log.People.ToDictionary(id => id, name));
        return JsonSerializer.Serialize(json, LogJsonContext.Default.LogJson) + "\n";
    }
}

/// <summary><paramref name="NotCounted"/> are workflows whose events are not known; those left out are not meant to count.</summary>
internal sealed record LogJsonProduced(
    long Events, long? Requested, decimal? Percent, IReadOnlyList<int> NotCounted, IReadOnlyDictionary<int, string> LeftOut)
{
    public static LogJsonProduced Of(ProducedEvents produced) => new(
        produced.Events,
        produced.Requested,
        produced.Percent,
        produced.NotCounted,
        produced.LeftOut.DistinctBy(workflow => workflow.Workflow)
            .ToDictionary(workflow => workflow.Workflow, workflow => workflow.LeftOut ?? ""));
}

/// <summary><paramref name="SuccessRate"/> is between 0 and 1; <paramref name="ErrorCodes"/> counts jobs by exit code.</summary>
internal sealed record LogJsonWorkflow(
    string Source,
    int Workflow,
    string Description,
    string Status,
    int? Jobs,
    int? JobsExit0,
    decimal? SuccessRate,
    long? Events,
    IReadOnlyDictionary<int, int> ErrorCodes,
    string Comments)
{
    public static LogJsonWorkflow Of(ReportRow row) => new(
        row.Source,
        row.Workflow,
        row.Description,
        row.Status,
        row.Jobs,
        row.JobsExit0,
        row.Success()?.Fraction,
        row.Events,
        row.ErrorCodes.ToDictionary(code => code.Code, code => code.Jobs),
        row.Comments);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    UseStringEnumConverter = true,
    Converters = [typeof(UtcTime)])]
[JsonSerializable(typeof(LogJson))]
internal sealed partial class LogJsonContext : JsonSerializerContext;

/// <summary>Times as "2026-11-22T10:00:00Z".</summary>
internal sealed class UtcTime : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
