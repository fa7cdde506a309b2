using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Reports;

namespace ProdShift.Reports;

/// <summary>
/// The weekly summaries. That of a week which is over is computed once and kept; that of a running week is computed afresh each
/// time and never kept.
/// </summary>
internal sealed partial class ReportService(
    WeekGatherer gatherer,
    FactStore facts,
    ReportStore store,
    IOptions<ExperimentOptions> experiment,
    TimeProvider clock,
    ILogger<ReportService> logger)
{
    public IsoWeek ThisWeek => IsoWeek.Containing(clock.GetUtcNow(), experiment.Value.Zone);

    public async Task<ReportAnswer> GetAsync(IsoWeek week, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var zone = experiment.Value.Zone;
        var span = WeekSpan.Of(week, zone, now);
        if (now < span.From)
            return new(null, $"{week} has not begun: it starts on {week.Monday:yyyy-MM-dd}. This week is {ThisWeek}.");
        if (span.IsOver && await store.FindAsync(week, cancellation) is { } kept)
            return new(kept, null);
        var report = WeeklyReport.Build(await gatherer.GatherAsync(span, zone, now, cancellation));
        return new(span.IsOver ? await KeepAsync(report, cancellation) : report, null);
    }

    /// <summary>The report as <c>prodshift report</c> prints it, or the reason why there is none.</summary>
    public async Task<RenderedReport> RenderAsync(IsoWeek week, ReportFormat format, CancellationToken cancellation)
    {
        var answer = await GetAsync(week, cancellation);
        return new(answer.Report is { } report ? Render(report, format) : null, answer.Problem);
    }

    /// <summary>Whether any check ran before the week ended: if not, there is nothing to tell of it.</summary>
    public Task<bool> IsKnownAsync(IsoWeek week, CancellationToken cancellation) =>
        facts.AnyCheckAsync(WeekSpan.Of(week, experiment.Value.Zone, clock.GetUtcNow()), cancellation);

    private static string Render(WeeklyReport report, ReportFormat format) => format switch
    {
        ReportFormat.Text => ReportText.Render(report),
        ReportFormat.Markdown => ReportMarkdown.Render(report),
        ReportFormat.Csv => ReportCsv.Render(report),
        _ => PrintedReport.Render(report),
    };

    private async Task<WeeklyReport> KeepAsync(WeeklyReport report, CancellationToken cancellation)
    {
        var week = report.Span.Week;
        if (!await store.TrySaveAsync(report, cancellation))
            return await store.FindAsync(week, cancellation) ?? report;
        LogComputed(week, report.Workflows.Count);
        return report;
    }

    [LoggerMessage(LogLevel.Information, "Computed the report of {Week}: {Workflows} workflows")]
    private partial void LogComputed(IsoWeek week, int workflows);
}

/// <summary>A report, or, in plain words, why there is none.</summary>
internal sealed record ReportAnswer(WeeklyReport? Report, string? Problem);

/// <summary>A report as text, or, in plain words, why there is none.</summary>
internal sealed record RenderedReport(string? Text, string? Problem);

internal enum ReportFormat
{
    Text,
    Markdown,
    Csv,
    Json,
}
