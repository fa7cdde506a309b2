using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Reports;
using ProdShift.Outbox;
using ProdShift.Slack;
using Quartz;

namespace ProdShift.Reports;

/// <summary>Puts weekly summaries into the reports channel: the message, and the whole table as a file in its thread.</summary>
internal sealed partial class ReportPoster(
    ReportService reports,
    ReportStore store,
    IOptions<ReportOptions> options,
    IOptions<ExperimentOptions> experiment,
    IOptions<SlackOptions> slack,
    TimeProvider clock,
    ILogger<ReportPoster> logger)
{
    private static readonly Mrkdwn InThread = Mrkdwn.Of($"The whole table is the CSV file in this message's thread.");

    public string Channel => slack.Value.Channels.Reports;

    /// <summary>
    /// Posts the newest week that is over if the time to post it has come and it was not posted, also one that was missed while
    /// the bot was down. A database that no check had reached before the week's end has nothing to post.
    /// </summary>
    public async Task<PostOutcome> PostDueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var zone = experiment.Value.Zone;
        var week = IsoWeek.LastEnded(now, zone);
        var due = new CronExpression(options.Value.Schedule, zone).GetNextValidTimeAfter(week.End(zone).AddSeconds(-1));
        return due is null || due > now ? PostOutcome.NotDue : await PostAsync(week, cancellation);
    }

    /// <summary>Posts a week: one that is over only once, a running one as it is now.</summary>
    public async Task<PostOutcome> PostAsync(IsoWeek week, CancellationToken cancellation)
    {
        if (!await reports.IsKnownAsync(week, cancellation))
            return PostOutcome.NothingKnown;
        if ((await reports.GetAsync(week, cancellation)).Report is not { } report)
            return PostOutcome.NotDue;
        var now = clock.GetUtcNow();
        var messages = Messages(report);
        if (!report.Span.IsOver)
            await store.PostSoFarAsync(messages, now, cancellation);
        else if (!await store.TryPostAsync(week, messages, now, cancellation))
            return PostOutcome.AlreadyPosted;
        LogPosted(week);
        return PostOutcome.Posted;
    }

    private IReadOnlyList<OutboxMessage> Messages(WeeklyReport report)
    {
        var week = report.Span.Week;
        var post = OutboxMessage.Post(Channel, ReportMessage.Of(report, InThread));
        var title = $"Weekly summary {week}: the whole table";
        var file = OutboxMessage.File(Channel, title, $"prodshift-{week}.csv", ReportCsv.File(report), threadOf: post.Id);
        return [post, file];
    }

    [LoggerMessage(LogLevel.Information, "Posted the report of {Week}")]
    private partial void LogPosted(IsoWeek week);
}

internal enum PostOutcome
{
    Posted,
    AlreadyPosted,

    /// <summary>Its posting time has not come, or the week has not begun.</summary>
    NotDue,

    /// <summary>No check ran before the week's end.</summary>
    NothingKnown,
}
