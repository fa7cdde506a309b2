using ProdShift.Core.Reports;
using ProdShift.Slack;

namespace ProdShift.Reports;

/// <summary>
/// The report as a message within Slack's limits, however much there is to say: each part has a share of the characters that a
/// message may hold, shows what is worst, and says how much it leaves out.
/// </summary>
internal static class ReportMessage
{
    private const int MostNotes = 5;

    /// <param name="report">What to show.</param>
    /// <param name="rest">The last line: where the whole table is.</param>
    /// <param name="button">Something to do with the report, under that line.</param>
    public static Message Of(WeeklyReport report, Mrkdwn rest, Button? button = null)
    {
        var title = $"Weekly summary {report.Span.Week}{(report.Span.IsOver ? "" : ", so far")}";
        Block[] actions = button is null ? [] : [new ActionsBlock(button)];
        return new(
            Mrkdwn.Of($"{title}: {ReportWords.Progress(report.Progress)}"),
            [
                new HeaderBlock(title),
                new ContextBlock(Dates(report)),
                new SectionBlock(Mrkdwn.Lines([Mrkdwn.Of($"*{ReportWords.Progress(report.Progress)}*"), Totals(report)])),
                .. TableBlocks.Of(report),
                .. CategoryBlocks.Of(report),
                .. AlertBlocks.Of(report),
                .. VerdictBlocks.Of(report),
                .. PeopleBlocks.Of(report),
                .. Notes(report),
                new ContextBlock(rest),
                .. actions,
            ]);
    }

    private static Mrkdwn Dates(WeeklyReport report)
    {
        var week = report.Span.Week;
        var days = Mrkdwn.Of($"Monday {week.Monday:yyyy-MM-dd} to Sunday {week.Sunday:yyyy-MM-dd}, {report.Span.Zone}.");
        return report.Span.IsOver ? days : Mrkdwn.Of($"{days} The week is not over: as of {Mrkdwn.Time(report.Span.AsOf)}.");
    }

    private static Mrkdwn Totals(WeeklyReport report)
    {
        var rows = report.Workflows;
        var ended = rows.Sum(row => row.JobsEnded ?? 0L);
        var good = rows.Sum(row => row.JobsEndedExit0 ?? 0L);
        var started = ReportWords.Count(rows.Sum(row => row.Jobs ?? 0L), "job");
        var alive = ReportWords.Count(rows.Count, "workflow");
        return ended == 0
            ? Mrkdwn.Of($"{alive} alive in the week, {started} since their start, none ended yet.")
            : Mrkdwn.Of($"{alive} alive in the week, {started} since their start. {Ended(good, ended)}");
    }

    private static string Ended(long good, long ended) =>
        $"{ReportWords.Number(ended)} ended, {ReportWords.Number(good)} with exit code 0 ({new SuccessRate(good, ended)}).";

    /// <summary>How old the numbers are, source by source.</summary>
    private static IReadOnlyList<Block> Notes(WeeklyReport report)
    {
        var notes = report.Notes.Select(note => Mrkdwn.Text(MessageWords.Note(note)));
        return MessageList.Of(Mrkdwn.Of($"*How old the numbers are*"), [.. notes], MostNotes, room: 800);
    }
}
