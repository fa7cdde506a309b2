namespace ProdShift.Core.Campaigns;

/// <summary>Whom a step that waits calls, and when: those waited for again and again, and others once.</summary>
public static class GateCalls
{
    /// <summary>After which waits: reminders, each so long after the last, and the call for others.</summary>
    public sealed record Settings(TimeSpan RemindAfter, TimeSpan EscalateAfter);

    /// <summary>A call about an item; <paramref name="Since"/> is when the waiting for it began.</summary>
    public sealed record Call(ItemProgress Item, GateCallKind Kind, DateTimeOffset Since);

    /// <summary>
    /// What is due. Tasks that the bot sees for itself are waited for without calling anybody; an item that others were called
    /// for reminds no more.
    /// </summary>
    /// <param name="step">The current step.</param>
    /// <param name="openedAt">When it was opened.</param>
    /// <param name="earlier">The calls of this opening.</param>
    /// <param name="settings">After which waits.</param>
    /// <param name="now">Now.</param>
    public static IReadOnlyList<Call> Due(
        StepProgress step,
        DateTimeOffset openedAt,
        IReadOnlyCollection<(string Item, GateCallKind Kind, DateTimeOffset At)> earlier,
        Settings settings,
        DateTimeOffset now) =>
    [
        .. step.Missing
            .Where(item => item.Item.Check is null)
            .Select(item => Due(item, openedAt, [.. earlier.Where(call => call.Item == item.Item.Id)], settings, now))
            .OfType<Call>(),
    ];

    /// <summary>Since when an item is waited for: since its step was opened, or since what was decided on it later.</summary>
    public static DateTimeOffset Since(ItemProgress item, DateTimeOffset openedAt)
    {
        var last = item.Latest is { Decision: Decision.Waive, Until: { } end } ? end : item.Latest?.At;
        return last > openedAt ? last.Value : openedAt;
    }

    /// <summary>The items of a step whose waiver has ended without that having been told.</summary>
    public static IReadOnlyList<Call> WaiversEnded(
        StepProgress step, IReadOnlyCollection<(string Item, GateCallKind Kind, DateTimeOffset At)> earlier) =>
    [
        .. from item in step.Missing
           let waiver = item.Latest
           where waiver is { Decision: Decision.Waive }
           let end = waiver.Until ?? waiver.At
           where !earlier.Any(call => call.Item == item.Item.Id && call.Kind == GateCallKind.WaiverEnded && call.At >= end)
           select new Call(item, GateCallKind.WaiverEnded, end),
    ];

    private static Call? Due(
        ItemProgress item,
        DateTimeOffset openedAt,
        List<(string Item, GateCallKind Kind, DateTimeOffset At)> earlier,
        Settings settings,
        DateTimeOffset now)
    {
        var since = Since(item, openedAt);
        var calls = earlier.Where(call => call.At >= since).ToList();
        if (calls.Exists(call => call.Kind == GateCallKind.Escalation))
            return null;
        if (now - since >= settings.EscalateAfter)
            return new(item, GateCallKind.Escalation, since);
        var last = calls.Select(call => call.At).DefaultIfEmpty(since).Max();
        return now - last >= settings.RemindAfter ? new(item, GateCallKind.Reminder, since) : null;
    }
}

public enum GateCallKind
{
    Reminder,
    Escalation,

    /// <summary>Nobody is called: it was told that a waiver of the item ended.</summary>
    WaiverEnded,
}
