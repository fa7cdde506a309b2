using ProdShift.Core.Alerts;

namespace ProdShift.Alerts;

/// <summary>What was typed after /alerts.</summary>
internal abstract record AlertsWords
{
    public sealed record List(AlertFilter Filter) : AlertsWords;

    public sealed record History(AlertFilter Filter) : AlertsWords;

    public sealed record Handle(Handling Handling, string Did, AlertFilter Filter) : AlertsWords;

    public sealed record Escalate(AlertFilter Filter) : AlertsWords;

    public sealed record Help : AlertsWords;

    public sealed record Wrong(string What) : AlertsWords;

    public static AlertsWords Parse(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is ["help"])
            return new Help();
        var verb = words is [var first, ..] && !first.Contains(':', StringComparison.Ordinal) ? first.ToLowerInvariant() : "";
        return FilterWords.Read(verb.Length > 0 ? words[1..] : words) switch
        {
            FilterWords.Result.Wrong(var what) => new Wrong(what),
            FilterWords.Result.Read(var filter, var rest) => Act(verb, filter, rest, now, zone),
            _ => new Help(),
        };
    }

    private static AlertsWords Act(
        string verb, AlertFilter filter, IReadOnlyList<string> rest, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (verb is "ack" or "acknowledge" or "snooze" or "release" or "escalate" && filter.IsEmpty)
            return new Wrong($"Say which alerts, for example: /alerts {verb} campaign:12{(verb == "snooze" ? " 2h" : "")}");
        if (verb != "snooze" && rest.Count > 0)
            return new Wrong($"“{string.Join(' ', rest)}” is not understood; /alerts help has examples.");
        return verb switch
        {
            "" or "list" => new List(filter),
            "history" => new History(filter),
            "ack" or "acknowledge" => new Handle(new Handling.Acknowledge(), "acknowledged", filter),
            "release" => new Handle(new Handling.Release(), "given back", filter),
            "snooze" => Snooze(filter, rest, now, zone),
            "escalate" => new Escalate(filter),
            _ => new Wrong($"/alerts {verb} is nothing; there are list, history, ack, snooze, release, escalate and help."),
        };
    }

    private static AlertsWords Snooze(AlertFilter filter, IReadOnlyList<string> rest, DateTimeOffset now, TimeZoneInfo zone)
    {
        var until = MomentWords.Read(rest, now, zone);
        if (until is null || until.Value.Words < rest.Count)
            return new Wrong($"Say until when, at the end, for example {MomentWords.Examples}.");
        return SnoozeLimit.Problem(until.Value.At, now) is { } problem
            ? new Wrong(problem)
            : new Handle(new Handling.Snooze(until.Value.At), "snoozed", filter);
    }
}
