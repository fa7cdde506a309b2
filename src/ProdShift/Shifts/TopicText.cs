using System.Text.RegularExpressions;
using ProdShift.Slack;

namespace ProdShift.Shifts;

/// <summary>
/// The topic of the alerts channel, as Slack is sent it: our own part first, then, behind " | ", what a person put there.
/// </summary>
internal static partial class TopicText
{
    private const string Between = " · ";
    private const string BeforeOthers = " | ";
    private const int MostNames = 3;
    private const int LongestNames = 50;

    /// <summary>So much our own part may always take: with names of the length above, HOLD stands within it.</summary>
    private const int OwnRoom = 130;

    /// <summary>Our own part, in plain words.</summary>
    public static string Own(AlertCounts alerts, IReadOnlyList<string> onShift, IReadOnlyList<string> holds)
    {
        List<string> parts = [Alerts(alerts), People(onShift)];
        if (holds.Count > 0)
            parts.Add($"HOLD new submissions: {string.Join("; ", holds)}");
        return string.Join(Between, parts.Select(part => part.Replace('|', '/')));
    }

    /// <summary>What to set where a topic stands already: at most as long as Slack takes.</summary>
    public static string Whole(string own, string present)
    {
        var others = OthersPart(present);
        if (others.Length == 0)
            return Mrkdwn.Text(own).Cut(SlackLimits.Topic).Markup;
        var room = Math.Max(OwnRoom, SlackLimits.Topic - BeforeOthers.Length - others.Length);
        var first = Mrkdwn.Text(own).Cut(room).Markup + BeforeOthers;
        return first + SlackLimits.Cut(others, SlackLimits.Topic - first.Length);
    }

    /// <summary>A topic that does not begin as ours do is a person's; of ours, what follows the bar.</summary>
    private static string OthersPart(string present)
    {
        if (!Ours().IsMatch(present))
            return present.Trim();
        var bar = present.IndexOf(BeforeOthers, StringComparison.Ordinal);
        return bar < 0 ? "" : present[(bar + BeforeOthers.Length)..].Trim();
    }

    private static string Alerts(AlertCounts alerts)
    {
        if (alerts.Open == 0)
            return "no alert open";
        List<string> of = [];
        if (alerts.Critical > 0)
            of.Add($"{alerts.Critical} critical");
        if (alerts.NotTaken > 0)
            of.Add($"{alerts.NotTaken} not taken");
        var open = alerts.Open == 1 ? "1 alert open" : $"{alerts.Open} alerts open";
        return of.Count == 0 ? open : $"{open} ({string.Join(", ", of)})";
    }

    private static string People(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return "nobody on shift";
        var more = names.Count > MostNames ? $" +{names.Count - MostNames}" : "";
        return $"on shift: {SlackLimits.Cut(string.Join(", ", names.Take(MostNames)), LongestNames)}{more}";
    }

    [GeneratedRegex(@"^(no alert open|[0-9]+ alerts? open( \([^|)]*\))?) · (nobody on shift|on shift: )")]
    private static partial Regex Ours();
}
