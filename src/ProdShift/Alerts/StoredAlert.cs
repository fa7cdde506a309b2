using ProdShift.Core.Alerts;

namespace ProdShift.Alerts;

/// <summary>
/// An alert as it is stored: the message that owns it (null while it is not told), its group and name there, what keeps it from
/// being told, and how many steps of escalation and reminders are over since it was armed.
/// </summary>
internal sealed record StoredAlert(
    Alert Alert, string? RootId, string GroupTitle, string? Name, string? WaitsFor, int Escalated, int Reminded)
{
    /// <summary>What each person last said of it; empty where that was not read.</summary>
    public IReadOnlyList<Judging> Verdicts { get; init; } = [];
}

/// <summary>
/// How much of an alert's words is read: none (and no key; they are empty then), what it says, or also the numbers behind it.
/// </summary>
internal enum AlertTexts
{
    None,
    Text,
    TextAndWhy,
}

/// <summary>
/// When an alert may be told first, when escalation and reminders are to be looked at next (null: not at all), and when it ends
/// unless it is sent again (null: it does not end by itself).
/// </summary>
internal sealed record AlertClocks(
    DateTimeOffset DueAt, DateTimeOffset? EscalateAt, DateTimeOffset? RemindAt, DateTimeOffset? ExpiresAt = null);
