using BenchmarkDotNet.Attributes;
using ProdShift.Slack;

namespace ProdShift.Bench.Micro;

/// <summary>A report of 40 sections, with text that needs escaping, built and written as the JSON that is stored.</summary>
public class MessageBenchmarks
{
    private readonly string[] _rows =
        [.. Enumerable.Range(1, 40).Select(row => $"Workflow {row}: 1 < 2 & <!channel> at NL_NIKHEF, exit code 65 nine times")];

    [Benchmark]
    public string? Build()
    {
        var sections = _rows.Select(row => new SectionBlock(Mrkdwn.Of($"*Look:* {row}")));
        return new Message(Mrkdwn.Of($"{_rows.Length} workflows"), sections).BlocksJson();
    }
}
