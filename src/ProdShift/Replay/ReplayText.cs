using System.Globalization;
using System.Text;
using ProdShift.Core.Alerts;
using ProdShift.Core.Replay;
using ProdShift.Core.Reports;
using static System.FormattableString;

namespace ProdShift.Replay;

/// <summary>A replay for a terminal: the alerts side by side, then how each setting did.</summary>
internal static class ReplayText
{
    private const int MostInName = 44;

    public static string Render(ReplayResult result)
    {
        var text = new StringBuilder();
        text.Append($"From {Moment(result.From)} to {Moment(result.To)} UTC: {ReportWords.Count(result.Checks, "check")}");
        text.Append(result.Incomplete > 0 ? Invariant($", {result.Incomplete} without a whole answer.\n") : ".\n");
        if (result.Proposed is null)
            Section(text, "Alerts that today's settings raise", result.Lines);
        else
            SideBySide(text, result);
        text.Append('\n');
        Score(text, "today's settings", result.Today);
        if (result.Proposed is { } proposed)
            Score(text, "the proposed settings", proposed);
        return text.ToString();
    }

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static void SideBySide(StringBuilder text, ReplayResult result)
    {
        Section(text, "Only with today's settings", [.. result.Lines.Where(line => line.Proposed is null)]);
        Section(text, "Only with the proposed settings", [.. result.Lines.Where(line => line.Today is null)]);
        Section(text, "With both", [.. result.Lines.Where(line => line is { Today: not null, Proposed: not null })]);
    }

    private static void Section(StringBuilder text, string title, IReadOnlyList<ReplayLine> lines)
    {
        text.Append(Invariant($"\n{title}: {lines.Count}\n"));
        foreach (var line in lines)
            text.Append("  ").Append(Words(line)).Append('\n');
    }

    private static string Words(ReplayLine line)
    {
        var alert = line.Any;
        var name = OneLine.Of($"{alert.Finding.Rule} {alert.Finding.Key}", MostInName);
        var verdict = line.Verdict is { } judged ? Verdicts.Word(judged) : "unjudged";
        var other = line is { Today: { } today, Proposed: { } proposed } && Times(today) != Times(proposed)
            ? $"; proposed: {Times(proposed)}"
            : "";
        var severity = alert.Worst.ToString().ToLowerInvariant();
        return $"{severity,-8}  {name,-MostInName}  {verdict,-11}  {Times(alert)}{other}";
    }

    /// <summary>"2026-11-20 02:00 to 06:10, open 4 h 10 min".</summary>
    private static string Times(ReplayedAlert alert)
    {
        var end = alert.EndedAt is { } ended ? $"to {Moment(ended)}" : "and still there at the end";
        var times = alert.Times > 1 ? Invariant($", {alert.Times} times") : "";
        return Invariant($"{Moment(alert.RaisedAt)} {end}, {(int)alert.Open.TotalHours} h {alert.Open.Minutes:00} min{times}");
    }

    private static void Score(StringBuilder text, string who, ReplayScore score)
    {
        text.Append(Invariant($"With {who}: {ReportWords.Count(score.Alerts, "alert")}"));
        text.Append(score.HeldBack > 0 ? Invariant($" (and {score.HeldBack} that a central outage explains)") : "");
        text.Append(Invariant($": {score.Right} right cause, {score.WrongCause} wrong cause, {score.Noise} noise, "));
        text.Append(Invariant($"{score.Unjudged} unjudged. {score.Missed} more that were right would not have come.\n"));
        text.Append(Invariant($"  precision {Part(score.Precision, score.Right, score.Right + score.Noise)}, "));
        text.Append(Invariant($"recall {Part(score.Recall, score.Right, score.Right + score.Missed)}\n"));
    }

    private static string Part(double? part, int of, int all) =>
        part is { } known ? Invariant($"{100 * known:0} % ({of} of {all})") : "not known: nobody judged any";
}
