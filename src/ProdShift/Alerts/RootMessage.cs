using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>The message that owns alerts, as it has to read now: the worst first, each with who has it and since when.</summary>
internal static class RootMessage
{
    /// <summary>More are named only, many to a line.</summary>
    private const int MostInDetail = 10;

    private const int Room = 8_000;

    /// <summary>Names alone, without buttons, may take more.</summary>
    private const int RoomForNames = 12_000;

    private const int LongestText = 400;

    /// <param name="rootId">The message's id.</param>
    /// <param name="alerts">What it owns.</param>
    /// <param name="heldBack">What its alerts explain, and is therefore not told.</param>
    /// <param name="silences">The silences that hold now.</param>
    /// <param name="jobs">Where the jobs of a lone alert can be seen.</param>
    /// <param name="unnamed">Alerts for whose names there was no room.</param>
    public static Message Of(
        string rootId,
        IReadOnlyList<StoredAlert> alerts,
        IReadOnlyList<StoredAlert> heldBack,
        IReadOnlyList<Silence> silences,
        Uri? jobs,
        out IReadOnlyList<StoredAlert> unnamed)
    {
        var text = new TextSections(Room);
        Mrkdwn summary;
        if (alerts is [{ Alert: var alone }])
        {
            summary = One(text, alone);
            unnamed = [];
        }
        else
        {
            summary = Summary(alerts);
            text.TryAdd(Mrkdwn.Of($"{AlertWords.Sign(Worst(alerts))} *{summary}*"));
            unnamed = Many(text, alerts, silences);
        }
        if (heldBack.Count > 0)
            text.TryAdd(HeldBack(heldBack));
        var state = alerts.Count == 1 ? State(alerts[0].Alert, silences) : Mrkdwn.Empty;
        var verdicts = alerts.Count == 1 ? VerdictWords.Of(alerts[0].Verdicts) : Mrkdwn.Empty;
        return new(summary, [.. text.Blocks, .. Foot(state, verdicts, unnamed.Count), .. Buttons(rootId, alerts, jobs)]);
    }

    /// <summary>Names the alerts that had no room in the message itself: for its thread, as many replies as it takes.</summary>
    public static IEnumerable<Message> Names(IReadOnlyList<StoredAlert> unnamed)
    {
        while (unnamed.Count > 0)
        {
            var text = new TextSections(RoomForNames);
            var before = unnamed.Count;
            unnamed = NameLines.Add(text, unnamed);
            yield return new(Mrkdwn.Of($"And {AlertWords.Count(before - unnamed.Count)} more."), text.Blocks);
        }
    }

    private static Mrkdwn One(TextSections text, Alert alert)
    {
        var title = Mrkdwn.Of($"{AlertWords.Sign(alert)} *{AlertWords.Word(alert)}: {AlertWords.Title(alert.Finding)}*");
        if (!text.TryAdd(Mrkdwn.Of($"{title}\n{alert.Finding.Text}")))
            text.TryAdd(Mrkdwn.Of($"{title}\n{SlackLimits.Cut(alert.Finding.Text, LongestText)}"));
        if (alert.IsOpen && NextStep.Of(alert.Finding) is { } next)
            text.TryAdd(Mrkdwn.Of($"*Next:* {next}"));
        if (alert.Finding.Labels.Length > 0)
        {
            var labels = alert.Finding.Labels.Replace("\n", ", ", StringComparison.Ordinal);
            text.TryAdd(Mrkdwn.Of($"{SlackLimits.Cut(labels, 2_000)}"));
        }
        return Mrkdwn.Of($"{AlertWords.Word(alert)}: {alert.Finding.Text}");
    }

    private static Mrkdwn State(Alert alert, IReadOnlyList<Silence> silences) =>
        AlertLives.Of(alert.Finding) == AlertLife.Notice
            ? Mrkdwn.Empty
            : Mrkdwn.Of($"{alert.Finding.Rule}, {AlertWords.Since(alert)}, {AlertWords.State(alert, Silence(alert, silences))}.");

    private static IReadOnlyList<StoredAlert> Many(
        TextSections text, IReadOnlyList<StoredAlert> alerts, IReadOnlyList<Silence> silences)
    {
        var groups = alerts.GroupBy(stored => stored.GroupTitle).ToList();
        var unnamed = new List<StoredAlert>();
        foreach (var group in groups)
        {
            if (groups.Count > 1)
                text.TryAdd(Mrkdwn.Of($"*{AlertWords.Count(group.Count())} {group.Key}*"));
            var sorted = Sorted(group);
            if (alerts.Count > MostInDetail)
                unnamed.AddRange(NameLines.Add(text, sorted));
            else
                unnamed.AddRange(sorted.Where(stored => !text.TryAdd(Detail(stored, silences))));
        }
        return unnamed;
    }

    /// <summary>As <see cref="Grouping.WorstFirst"/>.</summary>
    public static IReadOnlyList<StoredAlert> Sorted(IEnumerable<StoredAlert> group)
    {
        var byId = group.ToDictionary(stored => stored.Alert.Id);
        return [.. Grouping.WorstFirst(byId.Values.Select(stored => stored.Alert)).Select(alert => byId[alert.Id])];
    }

    private static Mrkdwn Detail(StoredAlert stored, IReadOnlyList<Silence> silences)
    {
        var alert = stored.Alert;
        var name = Mrkdwn.Of($"\n{AlertWords.Sign(alert)} *{AlertWords.Word(alert)}: {AlertWords.Title(alert.Finding)}*");
        var labels = stored.Name is { Length: > 0 } own ? Mrkdwn.Of($" ({SlackLimits.Cut(own, 300)})") : Mrkdwn.Empty;
        var state = AlertLives.Of(alert.Finding) == AlertLife.Notice
            ? Mrkdwn.Empty
            : Mrkdwn.Of($"\n↳ {AlertWords.Since(alert)}, {AlertWords.State(alert, Silence(alert, silences))}");
        var said = VerdictWords.Of(stored.Verdicts);
        var verdicts = said.Markup.Length > 0 ? Mrkdwn.Of($"\n↳ judged {said}") : Mrkdwn.Empty;
        return Mrkdwn.Of($"{name}{labels}\n{SlackLimits.Cut(alert.Finding.Text, LongestText)}{state}{verdicts}");
    }

    /// <summary>"3 alerts in campaign 12 (justin): 1 critical, 2 warnings, 2 not acknowledged".</summary>
    private static Mrkdwn Summary(IReadOnlyList<StoredAlert> alerts)
    {
        var open = alerts.Count(stored => stored.Alert.IsAlarm);
        var critical = alerts.Count(stored => stored.Alert is { IsAlarm: true, Finding.Severity: Severity.Critical });
        var places = alerts.Select(stored => stored.GroupTitle).Distinct().ToList();
        var where = places.Count == 1 ? places[0] : $"in {places.Count} places";
        var state = open == 0
            ? "none open any more"
            : string.Join(
                ", ", Counts(critical, open - critical, alerts.Count - open, alerts.Count(stored => stored.Alert.IsUntaken)));
        return Mrkdwn.Of($"{AlertWords.Count(alerts.Count)} {where}: {state}");
    }

    private static IEnumerable<string> Counts(int critical, int warnings, int rest, int untaken)
    {
        if (critical > 0)
            yield return $"{critical} critical";
        if (warnings > 0)
            yield return warnings == 1 ? "1 warning" : $"{warnings} warnings";
        if (rest > 0)
            yield return $"{rest} ended or for information";
        yield return untaken == 0 ? "all acknowledged" : $"{untaken} not acknowledged";
    }

    private static Mrkdwn HeldBack(IReadOnlyList<StoredAlert> heldBack)
    {
        var names = string.Join(", ", heldBack.Select(AlertWords.Name));
        return Mrkdwn.Of(
            $"It explains {AlertWords.Count(heldBack.Count)} that {(heldBack.Count == 1 ? "is" : "are")} not told by themselves: "
            + $"{SlackLimits.Cut(names, 1_500)}");
    }

    private static IEnumerable<Block> Foot(Mrkdwn state, Mrkdwn verdicts, int unnamed)
    {
        if (state.Markup.Length > 0)
            yield return new ContextBlock(state);
        if (verdicts.Markup.Length > 0)
            yield return new ContextBlock(Mrkdwn.Of($"Judged {verdicts}."));
        if (unnamed > 0)
            yield return new ContextBlock(Mrkdwn.Of($"{unnamed} more are named in the thread. To list them all: `/alerts`"));
    }

    private static IEnumerable<Block> Buttons(string rootId, IReadOnlyList<StoredAlert> alerts, Uri? jobs)
    {
        if (alerts is [{ Alert: var alone }])
        {
            if (AlertLives.Of(alone.Finding) != AlertLife.Notice || jobs is not null)
                yield return AlertButtons.Of(AlertTarget.One(alone.Id), [alone], jobs);
            if (VerdictWords.CanBeJudged(alone))
                yield return AlertButtons.Verdicts(alone);
            yield break;
        }
        yield return AlertButtons.Of(AlertTarget.AllOf(rootId), [.. alerts.Select(stored => stored.Alert)], jobs: null);
        if (alerts.Any(AlertButtons.CanBeChosen))
            yield return AlertButtons.ChooseOne(alerts);
    }

    private static Alert Worst(IReadOnlyList<StoredAlert> alerts) =>
        Grouping.WorstFirst(alerts.Select(stored => stored.Alert))[0];

    private static Silence? Silence(Alert alert, IReadOnlyList<Silence> silences) =>
        silences.FirstOrDefault(silence => silence.Filter.Matches(alert));
}
