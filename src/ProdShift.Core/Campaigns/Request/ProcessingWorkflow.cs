using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Request;

/// <summary>A processing step: its name, the fcl file that it runs with, and the events that a job of it makes.</summary>
public sealed record ProcessingStep(string Name, string Fcl, long EventsPerJob);

/// <summary>The workflow: the processing steps in their order.</summary>
public sealed partial record ProcessingWorkflow(IReadOnlyList<ProcessingStep> Steps) : RequestValue
{
    public override string Render() =>
        string.Join('\n', Steps.Select(step => $"{step.Name}, {step.Fcl}, {Quantity.Render(step.EventsPerJob)}"));

    internal static RequestParse Parse(string text, string example) =>
        RequestLines.Each(text, example, Step, steps => new ProcessingWorkflow(steps));

    private static ProcessingStep? Step(string line) =>
        Line().Match(line) is { Success: true } match && Quantity.Parse(match.Groups["events"].Value) is { } events
            ? new(match.Groups["name"].Value, match.Groups["fcl"].Value, events)
            : null;

    [GeneratedRegex(
        @"^(?<name>[^,;|\s][^,;|]*?)\s*[,;|:]\s*(?<fcl>[^,;|\s]+)\s*[,;|]\s*(?<events>" + Quantity.Pattern
        + @")\s*(?:events?)?\s*(?:(?:/|per)\s*job)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
