using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>The words about one alert. A sign never stands alone: the word beside it says the same.</summary>
internal static class AlertWords
{
    private const int LongestTitle = 200;
    private const int LongestReason = 120;

    public static Mrkdwn Sign(Alert alert) => (alert.IsOpen, alert.Finding.Severity) switch
    {
        (false, not Severity.Info) => Mrkdwn.Of($":white_check_mark:"),
        (_, Severity.Critical) => Mrkdwn.Of($":red_circle:"),
        (_, Severity.Warning) => Mrkdwn.Of($":large_orange_circle:"),
        _ => Mrkdwn.Of($":information_source:"),
    };

    public static string Word(Alert alert) => (alert.IsOpen, alert.Finding.Severity) switch
    {
        (false, not Severity.Info) => "Ended",
        (_, Severity.Critical) => "Critical",
        (_, Severity.Warning) => "Warning",
        _ => "Info",
    };

    /// <summary>What it is, in a few words.</summary>
    public static string Title(Finding finding) => SlackLimits.Cut(WholeTitle(finding), LongestTitle);

    private static string WholeTitle(Finding finding) => finding.Rule switch
    {
        RuleNames.PausedWorkflow => $"workflow {finding.Workflow} is paused",
        RuleNames.SiteFailures => $"failures at {finding.Site}",
        RuleNames.StorageFailures => $"failures reading from {finding.Storage}",
        RuleNames.WorkflowFailures => $"failures in workflow {finding.Key}",
        RuleNames.StalledJobs => finding.Site is null ? "stalled jobs" : $"stalled jobs at {finding.Site}",
        RuleNames.AbortedJobs => finding.Site is null ? "aborted jobs" : $"aborted jobs at {finding.Site}",
        RuleNames.UploadFailures => finding.Site is null ? "failed uploads" : $"failed uploads at {finding.Site}",
        RuleNames.WorkflowFinished => $"workflow {finding.Workflow} finished",
        RuleNames.FilesMissing => $"workflow {finding.Workflow} finished with files missing",
        RuleNames.WorkflowFailed => $"workflow {finding.Workflow} failed",
        RuleNames.SourceUnreachable => $"{finding.Source} does not answer",
        RuleNames.CentralOutage => "a central outage",
        RuleNames.SubmittedInFreeze => $"workflow {finding.Workflow} was started during a submission freeze",
        RuleNames.UnsignedProduction => $"workflow {finding.Workflow}: production runs without sign-off",
        RuleNames.MayBeUnsigned => $"workflow {finding.Workflow} may be production without sign-off",
        RuleNames.RanUnsigned => $"workflow {finding.Workflow}: production ran without sign-off",
        RuleNames.UsertestsInProduction => $"workflow {finding.Workflow} is a test in full production",
        RuleNames.ManyTestJobs => $"workflow {finding.Workflow} has many test jobs",
        RuleNames.SubmittedWhileWaiting => $"workflow {finding.Workflow} was begun while the requester is waited for",
        RuleNames.HeartbeatMissing => $"{finding.Key} does not call in",
        _ when finding.Site is not null => $"{finding.Rule} at {finding.Site}",
        _ => finding.Rule,
    };

    /// <summary>Its name among others: an alert of another system by the labels that tell it from them.</summary>
    public static string Name(StoredAlert stored) => stored.Name is { Length: > 0 } name ? name : Title(stored.Alert.Finding);

    /// <summary>Who has it, or why nobody is called; "not acknowledged" if neither.</summary>
    public static Mrkdwn State(Alert alert, Silence? silence) => alert switch
    {
        { EndedAt: { } ended } => Mrkdwn.Of($"ended {Mrkdwn.Time(ended)}: {alert.EndReason}"),
        { Held: { Until: { } until } by } => Mrkdwn.Of($"snoozed by {Mrkdwn.User(by.UserId)} until {Mrkdwn.Time(until)}"),
        { Held: { } by } => Mrkdwn.Of($"acknowledged by {Mrkdwn.User(by.UserId)} {Mrkdwn.Time(by.At)}"),
        _ when silence is not null => Mrkdwn.Of(
            $"silenced until {Mrkdwn.Time(silence.Until)}: {SlackLimits.Cut(silence.Reason, LongestReason)}"),
        _ => Mrkdwn.Of($"not acknowledged"),
    };

    public static Mrkdwn Since(Alert alert) => alert.Times == 1
        ? Mrkdwn.Of($"since {Mrkdwn.Time(alert.RaisedAt)}")
        : Mrkdwn.Of($"{alert.Times} times since {Mrkdwn.Time(alert.RaisedAt)}, last {Mrkdwn.Time(alert.ArmedAt)}");

    /// <summary>For lists: what it is, since when, and who has it.</summary>
    public static Mrkdwn OneLine(Alert alert, int longest = 160) => Mrkdwn.Of(
        $"{Sign(alert)} {Word(alert)}: {SlackLimits.Cut(alert.Finding.Text, longest)} ({Since(alert)}, {State(alert, null)})");

    /// <summary>"3 alerts", "1 alert".</summary>
    public static string Count(int alerts) => alerts == 1 ? "1 alert" : $"{alerts} alerts";
}
