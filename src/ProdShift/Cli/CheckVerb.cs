using System.CommandLine;
using System.Text.Json;
using ProdShift.Monitoring;

namespace ProdShift.Cli;

/// <summary>`prodshift check`: one check now. What it finds is stored; the running bot says it in Slack.</summary>
internal static class CheckVerb
{
    public static Command Create(Option<string?> config)
    {
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON" };
        var verb = new Command("check", "Run one check now and print what it found; the running bot posts it") { json };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await BotScope.BuildMigratedAsync(parsed, config, cancellation);
            var report = await app.Services.GetRequiredService<CheckRunner>().RunAsync(CheckTrigger.CommandLine, cancellation);
            Console.WriteLine(
                parsed.GetValue(json) ? JsonSerializer.Serialize(report, MonitoringJson.Default.CheckReport) : Words(report));
            return report.Sources.All(source => source.Ok) ? 0 : CommandLine.SourceFailed;
        });
        return verb;
    }

    private static string Words(CheckReport report)
    {
        var sources = report.Sources.Select(source => source.Ok ? $"{source.Name}: answered" : $"{source.Name}: {source.Error}");
        var findings = report.Findings.Select(finding => $"{finding.Severity,-8}  {finding.Rule,-18}  {finding.Text}");
        return string.Join('\n', [.. sources, .. findings.DefaultIfEmpty("Nothing found.")]);
    }
}
