using ProdShift.Core.Alerts;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>
/// What somebody is told about what they did to alerts. All others read it at the alert's message and in its thread.
/// </summary>
internal static class HandlingWords
{
    /// <summary>After a click: null where the alert's message says it all.</summary>
    public static Mrkdwn? AfterClick(IReadOnlyList<(StoredAlert Stored, Handling.Result Result)> results)
    {
        if (results.Count == 0)
            return Mrkdwn.Of($"This alert is not known here any more, so there is nothing to do.");
        if (results.Any(each => each.Result is Handling.Result.Done))
            return null;
        return results[0].Result switch
        {
            Handling.Result.AlreadyBy { By: var by } =>
                Mrkdwn.Of($"{Mrkdwn.User(by.UserId)} acknowledged this already, {Mrkdwn.Time(by.At)}."),
            Handling.Result.HasEnded { Alert: { EndedAt: { } at } ended } =>
                Mrkdwn.Of($"This has ended already, {Mrkdwn.Time(at)}: {ended.EndReason}."),
            _ => Mrkdwn.Of($"Nobody has this, so there is nothing to give back."),
        };
    }

    /// <summary>After a command that was about all alerts that match.</summary>
    public static Mrkdwn AfterCommand(
        string did, AlertFilter filter, IReadOnlyList<(StoredAlert Stored, Handling.Result Result)> results)
    {
        var done = results.Count(each => each.Result is Handling.Result.Done);
        var already = results.Count(each => each.Result is Handling.Result.AlreadyBy);
        var free = results.Count(each => each.Result is Handling.Result.NotHeld);
        if (results.Count == 0)
            return Mrkdwn.Of($"No open alert matches {Mrkdwn.Of($"`{filter}`")}. `/alerts` lists those there are.");
        return Mrkdwn.Of(
            $"{AlertWords.Count(done)} {did}.{(already > 0 ? $" {already} had been acknowledged before." : "")}"
            + $"{(free > 0 ? $" {free} were nobody's." : "")}");
    }
}
