using ProdShift.Core.Reports;
using ProdShift.Slack;

namespace ProdShift.Reports;

/// <summary>
/// /report: this week so far, for the asker alone, with a button that posts it; a week that is over goes to the reports channel,
/// once, and after that is shown to the asker alone.
/// </summary>
internal sealed class ReportCommand(ReportService reports, ReportPoster poster) : ISlashCommandHandler
{
    private static readonly Mrkdwn Usage = Mrkdwn.Of(
        $"`/report` shows this week so far, `/report last` the last week that is over, `/report 2026-W46` any week.");

    public SlashCommandInfo Info { get; } = new(
        "/report", "Weekly summary: workflows, alerts, shifts and sign-offs", "[last or a week, such as 2026-W46]");

    public async Task<Reply> Handle(SlashCommand command, CancellationToken cancellation)
    {
        var text = command.Text.Trim();
        if (text.Equals("help", StringComparison.OrdinalIgnoreCase))
            return Reply.ToUser(Usage);
        var week = Named(text);
        if (week is null && !IsoWeek.TryParse(text, out week, out var problem))
            return Reply.ToUser(Mrkdwn.Of($"{problem} {Usage}"));
        var answer = await reports.GetAsync(week, cancellation);
        if (answer.Report is not { } report)
            return Reply.ToUser(Mrkdwn.Of($"There is no summary: {answer.Problem}"));
        return report.Span.IsOver ? await Over(report, cancellation) : Reply.ToUser(SoFar(report));
    }

    private IsoWeek? Named(string word) => word.ToLowerInvariant() switch
    {
        "" or "now" => reports.ThisWeek,
        "last" => reports.ThisWeek.Previous,
        _ => null,
    };

    private async Task<Reply> Over(WeeklyReport report, CancellationToken cancellation)
    {
        var week = report.Span.Week;
        var channel = Mrkdwn.Channel(poster.Channel);
        return await poster.PostAsync(week, cancellation) switch
        {
            PostOutcome.Posted => Reply.ToUser(Mrkdwn.Of($"The summary of {week} is on its way to {channel}.")),
            PostOutcome.AlreadyPosted => Reply.ToUser(ReportMessage.Of(
                report, Mrkdwn.Of($"Only you see this. It was posted in {channel}, with the whole table as a CSV file."))),
            _ => Reply.ToUser(Mrkdwn.Of($"There is no summary of {week}: no check ran before that week ended. {Usage}")),
        };
    }

    private Message SoFar(WeeklyReport report)
    {
        var week = report.Span.Week.ToString();
        var channel = Mrkdwn.Channel(poster.Channel);
        return ReportMessage.Of(
            report,
            Mrkdwn.Of($"Only you see this. The button posts it in {channel}, with the whole table as a CSV file. {Usage}"),
            new Button(PostReportAction.Id, "Post it with the CSV file", week));
    }
}
