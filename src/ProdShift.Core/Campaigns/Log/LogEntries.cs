using System.Globalization;
using ProdShift.Core.Campaigns.CloseOut;

namespace ProdShift.Core.Campaigns.Log;

/// <summary>Everything that happened to a campaign, as lines in order of time.</summary>
internal static class LogEntries
{
    public static IReadOnlyList<LogEntry> Of(LogFacts facts) =>
    [
        .. Opened(facts)
            .Concat(Values(facts))
            .Concat(facts.Decisions.SelectMany(decision => Decision(decision, facts.Now)))
            .Concat(Steps(facts))
            .Concat(facts.PlanChanges.Select(change => new LogEntry(change.At, LogKind.Plan, change.UserId, change.Text)))
            .Concat(facts.States.Select(State))
            .Concat(facts.Summaries.Select(summary => new LogEntry(summary.At, LogKind.Summary, null, summary.Text)))
            .Concat(facts.DatasetCounts.Select(Count))
            .Concat(facts.Alerts.SelectMany(Alert))
            .Concat(facts.Shifts.SelectMany(Shift))
            .Where(entry => entry.At <= facts.Now)
            .OrderBy(entry => entry.At),
    ];

    private static IEnumerable<LogEntry> Opened(LogFacts facts)
    {
        var campaign = facts.Campaign;
        var justIn = campaign.JustIn.Count == 0 ? "" : $", justIN campaign {string.Join(", ", campaign.JustIn)}";
        yield return new(campaign.CreatedAt, LogKind.Opened, campaign.CreatedBy, $"opened the record: {facts.PathTitle}{justIn}");
    }

    private static IEnumerable<LogEntry> Values(LogFacts facts)
    {
        var before = new Dictionary<string, string>();
        foreach (var value in facts.Values)
        {
            var title = facts.Fields.FirstOrDefault(field => field.Field == value.Field)?.Title ?? value.Field;
            var earlier = before.GetValueOrDefault(value.Field);
            before[value.Field] = value.Value;
            var was = earlier is null ? "" : $" (before: {earlier})";
            yield return new(value.At, LogKind.Value, value.UserId, $"{title}: {value.Value}{was}");
        }
    }

    private static IEnumerable<LogEntry> Decision(LoggedDecision decision, DateTimeOffset now)
    {
        var (kind, verb) = decision.Decision switch
        {
            LogDecision.Approved => (LogKind.SignOff, "signed off"),
            LogDecision.Rejected => (LogKind.Rejection, "rejected"),
            LogDecision.Withdrawn => (LogKind.Withdrawal, "took back the decision on"),
            LogDecision.Done => (LogKind.Task, "did"),
            LogDecision.Mended => (LogKind.Mending, "mended"),
            _ => (LogKind.Waiver, "waived"),
        };
        var until = decision.Until is { } end ? $" until {LogTime.Minute(end)}" : "";
        var reason = decision.Reason.Length == 0 ? "" : $": {decision.Reason}";
        yield return new(
            decision.At, kind, decision.UserId, $"{verb} {decision.ItemName} ({decision.Item}){until}{reason}", decision.Evidence);
        if (decision.Until is { } over && over <= now)
            yield return new(over, LogKind.WaiverEnd, null, $"the waiver of {decision.ItemName} ({decision.Item}) ended");
    }

    private static IEnumerable<LogEntry> Steps(LogFacts facts) =>
        from opening in facts.Openings
        select new LogEntry(
            opening.At,
            LogKind.Step,
            null,
            opening.Number is { } number ? $"step {number} opened: {opening.Name}" : "all steps are done");

    private static LogEntry State(LoggedState state) => new(
        state.At,
        LogKind.Workflow,
        null,
        string.Create(CultureInfo.InvariantCulture, $"workflow {state.Workflow} is {state.State}"));

    private static LogEntry Count(DatasetCount count) => new(
        count.At,
        LogKind.Dataset,
        count.UserId,
        count.Outcome switch
        {
            CountOutcome.Counted => string.Create(CultureInfo.InvariantCulture, $"{count.Dataset}: {count.Files:N0} files ({count.Source})"),
            CountOutcome.Missing => $"{count.Dataset}: not in {count.Source}",
            _ => $"{count.Dataset}: {count.Reason}",
        });

    private static IEnumerable<LogEntry> Alert(LoggedAlert alert)
    {
        var severity = alert.Severity.ToString().ToLowerInvariant();
        yield return new(alert.RaisedAt, LogKind.Alert, null, $"{severity} {alert.Rule}: {alert.Text}");
        foreach (var happened in alert.Events)
        {
            var reason = happened.Reason.Length == 0 ? "" : $": {happened.Reason}";
            yield return new(happened.At, LogKind.Alert, happened.UserId, $"{alert.Rule}{Of(alert)} {happened.What}{reason}");
        }
    }

    private static string Of(LoggedAlert alert) =>
        alert.Workflow is { } workflow ? string.Create(CultureInfo.InvariantCulture, $" of workflow {workflow}") : "";

    private static IEnumerable<LogEntry> Shift(LoggedShift shift)
    {
        yield return new(shift.From, LogKind.CheckIn, shift.UserId, $"checked in as {shift.Role}");
        foreach (var note in shift.Notes)
            yield return new(note.At, LogKind.Note, shift.UserId, note.Text);
        if (shift.To is not { } end)
            yield break;
        var summary = shift.Summary.Length == 0 ? "" : $": {shift.Summary}";
        yield return new(end, LogKind.HandOver, shift.EndedBy ?? shift.UserId, $"ended the shift as {shift.Role}{summary}");
    }
}
