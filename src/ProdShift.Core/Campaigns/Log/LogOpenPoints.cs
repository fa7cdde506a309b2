using System.Globalization;
using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.Log;

/// <summary>What is still to be done before a campaign is closed, or was never done.</summary>
internal static class LogOpenPoints
{
    private static readonly string[] Ended = ["finished", "deleted"];

    public static IReadOnlyList<string> Of(LogFacts facts) =>
        [.. File(facts), .. Steps(facts), .. Workflows(facts), .. Events(facts), .. Datasets(facts), .. Alerts(facts)];

    private static IEnumerable<string> File(LogFacts facts)
    {
        var missing = AskedItem.All(facts).Where(item => item.Value is null).Select(item => item.Title).ToList();
        if (missing.Count > 0)
            yield return $"Not said in the campaign's file: {string.Join(", ", missing)}.";
    }

    private static IEnumerable<string> Steps(LogFacts facts) =>
        from step in facts.Steps
        from item in step.Items
        where item.IsOpen
        select $"Step {step.Number}, {step.Name}: {item.Name} ({item.Id}), {item.Words}.";

    private static IEnumerable<string> Workflows(LogFacts facts)
    {
        var running = facts.Workflows.Where(row => !Ended.Contains(row.Status)).Select(row => row.Workflow).ToList();
        if (running.Count > 0)
            yield return $"{ReportWords.Count(running.Count, "workflow")} not finished: {ReportWords.Numbers(running)}.";
    }

    private static IEnumerable<string> Events(LogFacts facts)
    {
        if (facts.Produced is { Requested: not null, IsEnough: false } produced)
            yield return $"Fewer events than requested: {produced.InShort}.";
    }

    private static IEnumerable<string> Datasets(LogFacts facts) =>
        from dataset in facts.Datasets
        where dataset.IsComplete != true
        select $"Dataset {dataset.Dataset}: {dataset.Words}.";

    private static IEnumerable<string> Alerts(LogFacts facts) =>
        from alert in facts.Alerts
        where alert.EndedAt is null
        select string.Create(CultureInfo.InvariantCulture, $"Open alert {alert.Rule} since {LogTime.Minute(alert.RaisedAt)}: {alert.Text}");
}
