using ProdShift.Core.Campaigns;

namespace ProdShift.Core.Reports;

/// <summary>The parts of the report beside its table, as plain lines for a terminal or a page.</summary>
internal static class ReportLines
{
    private const int MostAlerts = 20;

    public static string Title(WeeklyReport report) => $"Weekly summary {report.Span.Week}";

    public static string Dates(WeeklyReport report)
    {
        var span = report.Span;
        var days = $"Monday {span.Week.Monday:yyyy-MM-dd} to Sunday {span.Week.Sunday:yyyy-MM-dd}, times in {span.Zone}.";
        return span.IsOver ? days : $"{days} The week is not over: as of {ReportWords.Moment(span.AsOf)}.";
    }

    public static string Progress(WeeklyReport report) => ReportWords.Progress(report.Progress) + ".";

    public static IReadOnlyList<string> Errors(WeeklyReport report)
    {
        var codes = ReportWords.AllCodes(report.Workflows);
        return codes.Count == 0
            ? ["none"]
            : [.. codes.Select(code => $"exit code {code.Code}: {ReportWords.Count(code.Jobs, "job")}")];
    }

    public static IReadOnlyList<string> Alerts(WeeklyReport report)
    {
        var alerts = report.Alerts;
        var worst = alerts.Worst.Take(MostAlerts).Select(Alert);
        var rest = alerts.Worst.Count > MostAlerts ? [$"and {alerts.Worst.Count - MostAlerts} more"] : Array.Empty<string>();
        return
        [
            $"{alerts.Raised} raised, {alerts.Ended} ended, {alerts.Open} open",
            .. alerts.ByRule.Select(rule => $"{rule.Rule}: {rule.Raised} raised, {rule.Open} open"),
            .. worst,
            .. rest,
        ];
    }

    public static IReadOnlyList<string> Shifts(WeeklyReport report) =>
        report.Shifts.Count == 0 ? ["nobody checked in"] : [.. report.Shifts.Select(shift => Shift(shift, report.Span))];

    public static IReadOnlyList<string> SignOffs(WeeklyReport report) =>
        report.SignOffs.Count == 0 ? ["none"] : [.. report.SignOffs.Select(SignOff)];

    private static string Alert(AlertFact alert)
    {
        var end = alert.EndedAt is { } ended ? $"ended {ReportWords.Moment(ended)}" : "open";
        var severity = alert.Severity.ToString().ToLowerInvariant();
        return $"{severity}, {alert.Source}, raised {ReportWords.Moment(alert.RaisedAt)}, {end}: {alert.Text}";
    }

    private static string Shift(ShiftFact shift, WeekSpan span)
    {
        var open = span.IsOver ? "on, still on shift at the week's end" : "on, still on shift";
        var end = shift.To is { } to ? $"to {ReportWords.Moment(to)}" : open;
        return $"{shift.UserId}, {shift.Role}, from {ReportWords.Moment(shift.From)} {end}";
    }

    private static string SignOff(SignOffFact signOff)
    {
        var decision = DecisionWords.Past(signOff.Decision);
        var reason = signOff.Reason.Length == 0 ? "" : $": {signOff.Reason}";
        var who = signOff.UserId == Campaigns.SignOff.Automatic ? Campaigns.SignOff.AutomaticName : signOff.UserId;
        return $"{signOff.Campaign}, {signOff.Item}: {decision} by {who}, {ReportWords.Moment(signOff.At)}{reason}";
    }
}
