using ProdShift.Core.Alerts;

namespace ProdShift.Core.Reports;

/// <summary>The section on verdicts, as plain lines.</summary>
public static class VerdictLines
{
    public const string Title = "Were the alerts right?";

    private const int MostDoubted = 20;

    /// <summary>None where there was no alert to judge.</summary>
    internal static IReadOnlyList<string> Of(WeeklyReport report)
    {
        if (report.Verdicts is not { } verdicts)
            return [];
        var left = verdicts.Doubted.Count - MostDoubted;
        return
        [
            .. verdicts.ByRule.Select(Rule),
            .. verdicts.Doubted.Take(MostDoubted).Select(Doubted),
            .. left > 0 ? [$"and {ReportWords.Number(left)} more"] : Array.Empty<string>(),
        ];
    }

    public static string Rule(RuleVerdicts rule) =>
        $"{rule.Rule}: {rule.Right} right cause, {rule.WrongCause} wrong cause, {rule.Noise} noise, {rule.Unjudged} unjudged";

    private static string Doubted(VerdictFact alert) =>
        $"{Verdicts.Word(alert.Verdict!.Value)}, {alert.Rule}, raised {ReportWords.Moment(alert.RaisedAt)}: {alert.Text}";
}
