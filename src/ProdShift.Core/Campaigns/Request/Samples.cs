using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Request;

/// <summary>The samples or runs to process; the first is the most urgent.</summary>
public sealed partial record SampleList(IReadOnlyList<string> Samples) : RequestValue
{
    public override string Render() => string.Join('\n', Samples.Select((sample, index) => $"{index + 1}. {sample}"));

    internal static RequestParse Parse(string text, string example) => RequestLines.Each(
        text, example, line => Number().Replace(line, "") is { Length: > 0 } name ? name : null, names => new SampleList(names));

    [GeneratedRegex(@"^[0-9]{1,3}[.)]\s+")]
    private static partial Regex Number();
}

/// <summary>The events that are asked of a sample or run.</summary>
public sealed record SampleEvents(string Sample, long Events);

/// <summary>How many events are asked of each sample, and of all of them.</summary>
public sealed partial record EventCounts(IReadOnlyList<SampleEvents> Counts) : RequestValue
{
    public long Total => Counts.Sum(count => count.Events);

    public override string Render() =>
        string.Join('\n', Counts.Select(count => $"{count.Sample}: {Quantity.Render(count.Events)}"));

    internal static RequestParse Parse(string text, string example) =>
        RequestLines.Each(text, example, Count, counts => new EventCounts(counts));

    private static SampleEvents? Count(string line) =>
        Line().Match(line) is { Success: true } match && Quantity.Parse(match.Groups["events"].Value) is { } events
            ? new(match.Groups["name"].Value, events)
            : null;

    [GeneratedRegex(
        @"^(?<name>\S.*?)\s*[,;|:=]\s*(?<events>" + Quantity.Pattern + @")\s*(?:events?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}

/// <summary>The datasets that the campaign is to end with, one word each ("namespace:name").</summary>
public sealed record DatasetList(IReadOnlyList<string> Datasets) : RequestValue
{
    private const int LongestName = 250;

    public override string Render() => string.Join('\n', Datasets);

    internal static RequestParse Parse(string text, string example) => RequestLines.Each(
        text, example, line => IsName(line) ? line : null, names => new DatasetList(names));

    private static bool IsName(string line) => line.Length <= LongestName && !line.Any(char.IsWhiteSpace);
}
