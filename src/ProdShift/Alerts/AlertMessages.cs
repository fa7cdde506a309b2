using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>The words about alerts. A sign never stands alone: the word beside it says the same.</summary>
internal static class AlertMessages
{
    public const string AcknowledgeAction = "alert_acknowledge";
    public const string JobsAction = "alert_jobs";

    /// <summary>An alert's own message, as it is now.</summary>
    public static Message Root(Alert alert, Acknowledgement? acknowledged, Uri? jobs)
    {
        var title = Mrkdwn.Of($"{Sign(alert)} *{Word(alert)}: {Title(alert.Finding)}*");
        var blocks = new List<Block>
        {
            new SectionBlock(Mrkdwn.Of($"{title}\n{alert.Finding.Text}")),
            new ContextBlock(State(alert, acknowledged)),
        };
        var buttons = Buttons(alert, acknowledged, jobs).ToList();
        if (buttons.Count > 0)
            blocks.Add(new ActionsBlock(buttons));
        return new(Mrkdwn.Of($"{Word(alert)}: {alert.Finding.Text}"), blocks);
    }

    /// <summary>A line for the alert's thread.</summary>
    public static Message InThread(AlertChange change, Acknowledgement? acknowledged) => new(change.Kind switch
    {
        AlertChangeKind.Acknowledged when acknowledged is not null =>
            Mrkdwn.Of($"{Mrkdwn.User(acknowledged.UserId)} acknowledged this {Mrkdwn.Time(acknowledged.At)}."),
        AlertChangeKind.Resolved => Mrkdwn.Of(
            $":white_check_mark: Ended {Mrkdwn.Time(change.Alert.EndedAt!.Value)}: {change.Reason}."),
        AlertChangeKind.Worsened => Mrkdwn.Of($":arrow_upper_right: Worse, {change.Reason}: {change.Alert.Finding.Text}"),
        _ => Mrkdwn.Of($"{change.Reason}"),
    });

    /// <summary>For lists: what it is, since when, and who has it.</summary>
    public static Mrkdwn OneLine(OpenAlert open) => Mrkdwn.Of(
        $"{Sign(open.Alert)} {Word(open.Alert)}: {SlackLimits.Cut(open.Alert.Finding.Text, 160)} "
        + $"(since {Mrkdwn.Time(open.Alert.RaisedAt)}, {Holder(open.Acknowledged)})");

    private static IEnumerable<Button> Buttons(Alert alert, Acknowledgement? acknowledged, Uri? jobs)
    {
        if (alert.EndedAt is null && acknowledged is null)
            yield return new(AcknowledgeAction, "Acknowledge", alert.Id) { Style = "primary" };
        if (jobs is not null)
            yield return new(JobsAction, "Show jobs") { Url = jobs };
    }

    private static Mrkdwn State(Alert alert, Acknowledgement? acknowledged)
    {
        var raised = Mrkdwn.Of($"{alert.Finding.Rule}, raised {Mrkdwn.Time(alert.RaisedAt)}");
        if (AlertLives.Of(alert.Finding.Rule) == AlertLife.Notice)
            return raised;
        var held = acknowledged is null ? Mrkdwn.Empty : Mrkdwn.Of($", {Holder(acknowledged)}");
        return alert.EndedAt is { } ended
            ? Mrkdwn.Of($"{raised}{held}. Ended {Mrkdwn.Time(ended)}: {alert.EndReason}.")
            : Mrkdwn.Of($"{raised}{(acknowledged is null ? Mrkdwn.Of($", not acknowledged") : held)}. Open.");
    }

    private static Mrkdwn Holder(Acknowledgement? acknowledged) => acknowledged is null
        ? Mrkdwn.Of($"not acknowledged")
        : Mrkdwn.Of($"acknowledged by {Mrkdwn.User(acknowledged.UserId)} {Mrkdwn.Time(acknowledged.At)}");

    private static Mrkdwn Sign(Alert alert) => (alert.EndedAt, alert.Finding.Severity) switch
    {
        (not null, not Severity.Info) => Mrkdwn.Of($":white_check_mark:"),
        (_, Severity.Critical) => Mrkdwn.Of($":red_circle:"),
        (_, Severity.Warning) => Mrkdwn.Of($":large_orange_circle:"),
        _ => Mrkdwn.Of($":information_source:"),
    };

    private static string Word(Alert alert) => (alert.EndedAt, alert.Finding.Severity) switch
    {
        (not null, not Severity.Info) => "Ended",
        (_, Severity.Critical) => "Critical",
        (_, Severity.Warning) => "Warning",
        _ => "Info",
    };

    private static string Title(Finding finding) => finding.Rule switch
    {
        RuleNames.PausedWorkflow => $"workflow {finding.Workflow} is paused",
        RuleNames.SiteFailures => $"failures at {finding.Site}",
        RuleNames.StorageFailures => $"failures reading from {finding.Storage}",
        RuleNames.StalledJobs => finding.Site is null ? "stalled jobs" : $"stalled jobs at {finding.Site}",
        RuleNames.AbortedJobs => finding.Site is null ? "aborted jobs" : $"aborted jobs at {finding.Site}",
        RuleNames.UploadFailures => finding.Site is null ? "failed uploads" : $"failed uploads at {finding.Site}",
        RuleNames.WorkflowFinished => $"workflow {finding.Workflow} finished",
        RuleNames.FilesMissing => $"workflow {finding.Workflow} finished with files missing",
        RuleNames.WorkflowFailed => $"workflow {finding.Workflow} failed",
        RuleNames.SourceUnreachable => $"{finding.Source} does not answer",
        _ => finding.Rule,
    };
}
