using System.Text.Json;
using System.Text.Json.Serialization;
using ProdShift.Core.Alerts;
using ProdShift.Core.Replay;

namespace ProdShift.Replay;

/// <summary>The JSON of a replay, for scripts. Its names never change; what is not known is null.</summary>
internal sealed record PrintedReplay(
    DateTimeOffset From,
    DateTimeOffset To,
    int Checks,
    int Incomplete,
    ReplayScore Today,
    ReplayScore? Proposed,
    IReadOnlyList<PrintedReplayLine> Alerts)
{
    public static string Render(ReplayResult result) => JsonSerializer.Serialize(
        new PrintedReplay(
            result.From,
            result.To,
            result.Checks,
            result.Incomplete,
            result.Today,
            result.Proposed,
            [.. result.Lines.Select(PrintedReplayLine.Of)]),
        ReplayJson.Default.PrintedReplay);
}

/// <summary><paramref name="Verdict"/> is rightCause, wrongCause, noise or null; of today and proposed one may be null.</summary>
internal sealed record PrintedReplayLine(
    string Source,
    string Rule,
    string Key,
    string Severity,
    string Text,
    string? Verdict,
    PrintedCourse? Today,
    PrintedCourse? Proposed)
{
    public static PrintedReplayLine Of(ReplayLine line)
    {
        var finding = line.Any.Finding;
        return new(
            finding.Source,
            finding.Rule,
            finding.Key,
            line.Any.Worst.ToString().ToLowerInvariant(),
            finding.Text,
            Word(line.Verdict),
            PrintedCourse.Of(line.Today),
            PrintedCourse.Of(line.Proposed));
    }

    private static string? Word(Verdict? verdict) =>
        verdict is { } said ? JsonNamingPolicy.CamelCase.ConvertName(said.ToString()) : null;
}

/// <summary>When it came and went; <paramref name="OpenMinutes"/> without the time between.</summary>
internal sealed record PrintedCourse(DateTimeOffset RaisedAt, DateTimeOffset? EndedAt, long OpenMinutes, int Times)
{
    public static PrintedCourse? Of(ReplayedAlert? alert) =>
        alert is null ? null : new(alert.RaisedAt, alert.EndedAt, (long)alert.Open.TotalMinutes, alert.Times);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PrintedReplay))]
internal sealed partial class ReplayJson : JsonSerializerContext;
