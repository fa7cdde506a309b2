using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.Log;

/// <summary>The report and the log as titles, paragraphs, lists and tables, in the order in which they are read.</summary>
internal sealed record LogDocument(string Title, IReadOnlyList<string> Lead, IReadOnlyList<LogSection> Sections)
{
    /// <param name="log">The log.</param>
    /// <param name="name">How a user id is written.</param>
    public static LogDocument Of(CampaignLog log, Func<string, string> name)
    {
        var facts = log.Facts;
        return new(
            $"Campaign {log.Name}",
            [
                $"{facts.PathTitle}. Opened by {name(facts.Campaign.CreatedBy)} on {LogTime.Minute(facts.Campaign.CreatedAt)}.",
                $"{Standing(facts)} Written on {LogTime.Minute(facts.Now)}; all times are UTC.",
            ],
            [
                new("report", "Production report", 1, []),
                .. Report(log, name).Select(section => Named(section, name)),
                new("log", "Shifter log", 1, [new LogBlock.Paragraph($"{ReportWords.Count(log.Entries.Count, "line")}, oldest first.")]),
                .. LogDays.Of(log, name).Select(section => Named(section, name)),
            ]);
    }

    private static IEnumerable<LogSection> Report(CampaignLog log, Func<string, string> name) =>
    [
        LogReport.Asked(log, name),
        LogReport.Produced(log),
        LogReport.Workflows(log),
        LogReport.ErrorCodes(log),
        LogReport.Datasets(log),
        LogReport.SignOffs(log, name),
        LogReport.Waivers(log, name),
        LogReport.OpenPoints(log),
    ];

    private static LogSection Named(LogSection section, Func<string, string> name) =>
        section with { Blocks = [.. section.Blocks.Select(block => Named(block, name))] };

    private static LogBlock Named(LogBlock block, Func<string, string> name) => block switch
    {
        LogBlock.Bullets bullets => new LogBlock.Bullets([.. bullets.Lines.Select(line => LogMentions.Named(line, name))]),
        LogBlock.Table table => table with
        {
            Rows = [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => LogMentions.Named(cell, name))])],
        },
        _ => block,
    };

    private static string Standing(LogFacts facts)
    {
        if (facts.Steps.Count == 0)
            return "Its path is no longer in the playbook.";
        return facts.Steps.FirstOrDefault(step => step.State == StepState.Current) is { } current
            ? $"At step {current.Number} of {facts.Steps.Count}: {current.Name}."
            : "All steps are done.";
    }
}
