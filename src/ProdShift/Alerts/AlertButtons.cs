using ProdShift.Core.Alerts;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>The buttons of alerts: for all of a message, or for one.</summary>
internal static class AlertButtons
{
    public const string Acknowledge = "alert_acknowledge";
    public const string Snooze = "alert_snooze";
    public const string Escalate = "alert_escalate";
    public const string Release = "alert_release";
    public const string Why = "alert_why";
    public const string Routes = "alert_routes";
    public const string Jobs = "alert_jobs";
    public const string One = "alert_one";
    public const string RightCause = "alert_right_cause";
    public const string WrongCause = "alert_wrong_cause";
    public const string Noise = "alert_noise";

    /// <summary>What can be done about these alerts now; nothing about ended ones but to ask why.</summary>
    public static ActionsBlock Of(AlertTarget target, IReadOnlyList<Alert> alerts, Uri? jobs)
    {
        var buttons = new List<Element>();
        var open = alerts.Where(alert => alert.IsOpen).ToList();
        if (open.Any(alert => alert.Held is not { Until: null }))
        {
            var label = open.Count > 1 ? "Acknowledge all" : "Acknowledge";
            buttons.Add(new Button(Acknowledge, label, target.Value) { Style = "primary" });
        }
        if (open.Count > 0)
        {
            buttons.Add(new StaticSelect(Snooze, SnoozeChoices(target), open.Count > 1 ? "Snooze all" : "Snooze"));
            buttons.Add(new Button(Escalate, "Escalate", target.Value));
        }
        if (open.Any(alert => alert.Held is not null))
            buttons.Add(new Button(Release, "Give back", target.Value));
        buttons.Add(new Button(Why, "Why?", target.Value));
        if (alerts is [{ Finding.Cause.Length: > 0 }])
            buttons.Add(new Button(Routes, "What to do", target.Value));
        if (jobs is not null)
            buttons.Add(new Button(Jobs, "Show jobs") { Url = jobs });
        return new(buttons);
    }

    /// <summary>Whether an alert was right can be said at any time, also after it has ended.</summary>
    public static ActionsBlock Verdicts(Alert alert) => new(
        new Button(RightCause, "Right cause", alert.Id),
        new Button(WrongCause, "Wrong cause", alert.Id),
        new Button(Noise, "Noise", alert.Id));

    /// <summary>Slack takes a hundred, but counts them as text of the message; the rest is for /alerts.</summary>
    private const int MostChoices = 15;

    /// <summary>A list to choose one alert from: the open ones first, then those that can still be judged.</summary>
    public static ActionsBlock ChooseOne(IReadOnlyList<StoredAlert> alerts) => new(new StaticSelect(
        One,
        RootMessage.Sorted(alerts)
            .Where(CanBeChosen)
            .Take(MostChoices)
            .Select(stored => new Option(Choice(stored), AlertTarget.One(stored.Alert.Id).Value)),
        "One of them"));

    public static bool CanBeChosen(StoredAlert stored) => stored.Alert.IsOpen || VerdictWords.CanBeJudged(stored.Alert);

    private static string Choice(StoredAlert stored) =>
        stored.Alert.IsOpen ? AlertWords.Name(stored) : $"ended: {AlertWords.Name(stored)}";

    private static IEnumerable<Option> SnoozeChoices(AlertTarget target) =>
        SnoozeTimes.Choices.Select(choice => new Option(choice.Label, $"{choice.Word} {target.Value}"));
}

/// <summary>For how long an alert can be put off with a click.</summary>
internal static class SnoozeTimes
{
    public const string Own = "own";

    public static IReadOnlyList<(string Word, string Label)> Choices { get; } =
        [("1h", "1 hour"), ("4h", "4 hours"), ("tomorrow", "Until tomorrow 09:00"), (Own, "Until another time …")];
}
