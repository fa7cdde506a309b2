using ProdShift.Core.Campaigns.Request;
using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.Log;

/// <summary>
/// A campaign's production report and its shifter log (the shifter tutorial, step 5): what was asked, what was produced, the
/// waivers, which are shown for ever, the open points, and then everything that happened, in order of time.
/// </summary>
public sealed record CampaignLog(
    LogFacts Facts,
    IReadOnlyList<AskedItem> Asked,
    IReadOnlyList<ErrorCode> ErrorCodes,
    IReadOnlyList<LoggedDecision> Waivers,
    IReadOnlyList<string> OpenPoints,
    IReadOnlyList<LogEntry> Entries)
{
    public string Name => Facts.Campaign.Name;

    /// <summary>Everybody who is named by a Slack user id.</summary>
    public IReadOnlyList<string> People =>
    [
        .. Entries.Select(entry => entry.UserId)
            .Concat(Asked.Select(item => item.UserId))
            .Concat(Facts.Steps.SelectMany(step => step.Items).SelectMany(item => item.By))
            .Append(Facts.Campaign.CreatedBy)
            .Concat(Entries.SelectMany(entry => LogMentions.In(entry.Text)))
            .Concat(Asked.SelectMany(item => LogMentions.In(item.Value ?? "")))
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    public static CampaignLog Build(LogFacts facts) => new(
        facts,
        AskedItem.All(facts),
        ReportWords.AllCodes(facts.Workflows),
        [.. facts.Decisions.Where(decision => decision.Decision == LogDecision.Waived)],
        LogOpenPoints.Of(facts),
        LogEntries.Of(facts));
}

/// <summary>A field of the campaign's file with the value that holds; null where nobody said one.</summary>
public sealed record AskedItem(string Field, string Title, string? Value, string? UserId, DateTimeOffset? At)
{
    internal static IReadOnlyList<AskedItem> All(LogFacts facts)
    {
        var latest = facts.Values.GroupBy(value => value.Field).ToDictionary(field => field.Key, field => field.Last());
        var known = facts.Fields.Select(field => field.Field).ToHashSet();
        var others = latest.Keys.Where(field => !known.Contains(field)).Order(StringComparer.Ordinal);
        return
        [
            .. facts.Fields.Concat(others.Select(Other)).Select(field =>
            {
                var value = latest.GetValueOrDefault(field.Field);
                return new AskedItem(field.Field, field.Title, value?.Value, value?.UserId, value?.At);
            }),
        ];
    }

    private static LogField Other(string field) => new(field, CampaignFields.Find(field)?.Title ?? field);
}

/// <summary>One thing that happened; nobody's id where nobody did it.</summary>
public sealed record LogEntry(DateTimeOffset At, LogKind Kind, string? UserId, string Text, string Evidence = "");

/// <summary>What a line of the log is about. The names stand in exported files, so they never change.</summary>
public enum LogKind
{
    Opened,
    Value,
    Task,
    SignOff,
    Rejection,
    Mending,
    Withdrawal,
    Waiver,
    WaiverEnd,
    Step,
    Plan,
    Workflow,
    Summary,
    Dataset,
    Alert,
    CheckIn,
    Note,
    HandOver,
}
