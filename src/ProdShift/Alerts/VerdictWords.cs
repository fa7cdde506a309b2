using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>The words about verdicts on one alert.</summary>
internal static class VerdictWords
{
    private const int MostNamed = 5;

    /// <summary>Our own alarms: a notice claims no cause, and alerts of others are theirs to answer for.</summary>
    public static bool CanBeJudged(Alert alert) => !alert.Finding.FromOthers && alert.Finding.Severity != Severity.Info;

    /// <summary>"right cause by @Ana, noise by @Bo"; empty if nobody judged it.</summary>
    public static Mrkdwn Of(IReadOnlyList<Judging> verdicts)
    {
        var shown = verdicts.TakeLast(MostNamed).Select(judging =>
            Mrkdwn.Of($"{Said(judging.Verdict, judging.Actual)} by {Mrkdwn.User(judging.UserId)} {Mrkdwn.Time(judging.At)}"));
        var more = verdicts.Count > MostNamed ? Mrkdwn.Of($" and by {verdicts.Count - MostNamed} more") : Mrkdwn.Empty;
        return verdicts.Count == 0 ? Mrkdwn.Empty : Mrkdwn.Of($"{Mrkdwn.Join(", ", shown)}{more}");
    }

    /// <summary>"wrong cause (it was: a power cut)", for the story and the message.</summary>
    public static string Said(Verdict verdict, string actual) =>
        actual.Length == 0 ? Verdicts.Word(verdict) : $"{Verdicts.Word(verdict)} (it was: {actual})";

    /// <summary>For whoever clicked, alone.</summary>
    public static Mrkdwn AfterClick(JudgingResult result) => result switch
    {
        JudgingResult.Unknown => Mrkdwn.Of($"This alert is not known here any more, so there is nothing to judge."),
        JudgingResult.Already(var said) => Mrkdwn.Of(
            $"You judged this *{Verdicts.Word(said.Verdict)}* already, {Mrkdwn.Time(said.At)}. Another button changes it."),
        JudgingResult.Done(var said, { } before) => Mrkdwn.Of(
            $"Changed: you judged this {Verdicts.Word(before.Verdict)}, and now *{Verdicts.Word(said.Verdict)}*."),
        JudgingResult.Done(var said, _) => Mrkdwn.Of(
            $"Thank you: you judged this *{Verdicts.Word(said.Verdict)}*. Another button changes it."),
        _ => Mrkdwn.Empty,
    };
}
