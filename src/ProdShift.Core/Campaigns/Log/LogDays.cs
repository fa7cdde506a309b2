namespace ProdShift.Core.Campaigns.Log;

/// <summary>The shifter log: a part for each day on which something happened.</summary>
internal static class LogDays
{
    private static readonly IReadOnlyList<LogColumn> Columns = [new("time"), new("what"), new("who"), new("line")];

    public static IEnumerable<LogSection> Of(CampaignLog log, Func<string, string> name) =>
        from entry in log.Entries
        group entry by LogTime.Day(entry.At) into day
        let rows = day.Select(entry => Row(entry, name))
        select new LogSection($"day-{day.Key}", day.Key, 2, [new LogBlock.Table(Columns, [.. rows])]);

    private static IReadOnlyList<string> Row(LogEntry entry, Func<string, string> name)
    {
        var evidence = entry.Evidence.Length == 0 ? "" : $" — evidence: {entry.Evidence}";
        return [LogTime.Clock(entry.At), Word(entry.Kind), entry.UserId is { } user ? name(user) : "", entry.Text + evidence];
    }

    private static string Word(LogKind kind) => kind switch
    {
        LogKind.SignOff => "sign-off",
        LogKind.WaiverEnd => "waiver ended",
        LogKind.CheckIn => "check-in",
        LogKind.HandOver => "hand-over",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
