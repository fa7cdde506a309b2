using ProdShift.Bench.Alerts.Sending;

namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>
/// Messages that were posted twice: those with the id of an earlier one, and those that say the same in the same place (the
/// channel, or one thread).
/// </summary>
internal static class Doubles
{
    /// <summary>The names of the alerts on them.</summary>
    public static IReadOnlySet<string> Of(IReadOnlyList<SaidMessage> messages)
    {
        HashSet<string> ids = [];
        HashSet<(string Channel, string? Thread, string Text)> texts = [];
        var doubled = new HashSet<string>();
        foreach (var message in messages)
        {
            var isNewId = message.Id is not { } id || ids.Add(id);
            var isNewText = texts.Add((message.Channel, message.ThreadTs, message.FirstText));
            if (!isNewId || !isNewText)
                doubled.UnionWith(BenchAlert.NamesIn(message.FirstText));
        }
        return doubled;
    }
}
