using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>
/// Names many alerts in few lines: those of one state and rule together, "*JobFailed* (120): host=a, host=b, …".
/// </summary>
internal static class NameLines
{
    /// <summary>With its head a line stays within a section, however its characters are counted.</summary>
    private const int LongestLine = 2_000;
    private const int LongestName = 300;
    private const int LongestRule = 100;

    /// <summary>Adds lines that name the alerts, alike ones by name; returns those for which there is no room.</summary>
    public static IReadOnlyList<StoredAlert> Add(TextSections text, IReadOnlyList<StoredAlert> alerts)
    {
        var unnamed = new List<StoredAlert>();
        var groups = alerts.GroupBy(
            stored => (AlertWords.Word(stored.Alert), stored.Alert.Held?.UserId, stored.Alert.Finding.Rule));
        foreach (var alike in groups)
        {
            var rest = alike.OrderBy(Name, StringComparer.Ordinal).ToList();
            while (rest.Count > 0)
            {
                var line = Line(rest, out var named);
                if (!text.TryAdd(line))
                    break;
                rest.RemoveRange(0, named);
            }
            unnamed.AddRange(rest);
        }
        return unnamed;
    }

    private static Mrkdwn Line(List<StoredAlert> alike, out int named)
    {
        var first = alike[0].Alert;
        var length = 0;
        named = alike.TakeWhile(stored => (length += TextSections.Length(Mrkdwn.Text(Name(stored))) + 2) < LongestLine).Count();
        var names = string.Join(", ", alike.Take(named).Select(Name));
        var holder = first is { IsOpen: true, Held: { } held } ? Mrkdwn.Of($", with {Mrkdwn.User(held.UserId)}") : Mrkdwn.Empty;
        var rule = SlackLimits.Cut(first.Finding.Rule, LongestRule);
        return Mrkdwn.Of($"{AlertWords.Sign(first)} {AlertWords.Word(first)}: *{rule}* ({named}{holder}): {names}");
    }

    private static string Name(StoredAlert stored) => SlackLimits.Cut(AlertWords.Name(stored), LongestName);
}
