using ProdShift.Core.Monitoring;

namespace ProdShift.Core.ExitCodes;

/// <summary>
/// Everything that is known of exit codes. An exact code beats a range; among equals what was edited in Slack beats the
/// playbook, and the playbook what is built in; of two ranges the narrower counts.
/// </summary>
public sealed class ErrorCatalogue
{
    private readonly Dictionary<(string System, int Code), ErrorEntry> _codes = [];
    private readonly IReadOnlyList<ErrorEntry> _ranges;
    private readonly IReadOnlyList<DigitScheme> _schemes;

    public ErrorCatalogue(ErrorList playbook, IEnumerable<ErrorEntry> edited)
    {
        var all = ErrorsBuiltIn.All.Concat(playbook.Entries).Concat(edited).OrderBy(entry => entry.Origin).ToList();
        foreach (var entry in all.Where(entry => entry.Codes.IsOne))
            _codes[(entry.System, entry.Codes.From)] = entry;
        _ranges =
        [
            .. all.Where(entry => !entry.Codes.IsOne)
                .OrderByDescending(entry => entry.Origin)
                .ThenBy(entry => entry.Codes.To - entry.Codes.From),
        ];
        _schemes = playbook.Schemes;
    }

    /// <summary>What is known without a playbook and without edits.</summary>
    public static ErrorCatalogue BuiltIn { get; } = new(ErrorList.None, []);

    /// <summary>Every entry that counts, exit codes first, then other systems' codes, in the order of their numbers.</summary>
    public IReadOnlyList<ErrorEntry> Entries =>
    [
        .. _codes.Values.Concat(_ranges)
            .OrderBy(entry => entry.System, StringComparer.Ordinal)
            .ThenBy(entry => entry.Codes.From)
            .ThenBy(entry => entry.Codes.To),
    ];

    public IReadOnlyList<DigitScheme> Schemes => _schemes;

    /// <summary>What is known of an exit code of a jobscript, or of a system's code ("pilot"); null if nobody named it.</summary>
    public ErrorEntry? Find(int code, string system = "") =>
        _codes.GetValueOrDefault((system, code))
        ?? _ranges.FirstOrDefault(entry => entry.System == system && entry.Codes.Contains(code))
        ?? (system.Length == 0 ? _schemes.Select(scheme => scheme.Entry(code)).FirstOrDefault(entry => entry is not null) : null);

    /// <summary>The fields of a code's digits, named or not; none if no scheme has codes of its length.</summary>
    public IReadOnlyList<DigitReading> Digits(int code) =>
        _schemes.Select(scheme => scheme.Read(code)).FirstOrDefault(reading => reading is not null) ?? [];

    /// <summary>
    /// Whose trouble a job's end was. A jobscript's error has its code's category. The others are fixed: an upload that failed is
    /// the storage's; a job that ended around its jobscript is the site's (justIN shows those so that a signal ended, too, since
    /// it loses codes above 127); one whose heartbeat stopped was killed (justIN shows jobs over their wall time so). A success
    /// has none: Unknown.
    /// </summary>
    public ErrorCategory CategoryOf(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.JobscriptError => CategoryOf(outcome.ExitCode),
        OutcomeKind.UploadFailed => ErrorCategory.Storage,
        OutcomeKind.Aborted => ErrorCategory.Site,
        OutcomeKind.Stalled => ErrorCategory.Killed,
        _ => ErrorCategory.Unknown,
    };

    public ErrorCategory CategoryOf(int exitCode) => Find(exitCode)?.Category ?? ErrorCategory.Unknown;

    /// <summary>The failed jobs by category, the most first.</summary>
    public IReadOnlyList<CategoryCount> CountByCategory(IEnumerable<Tally> tallies) =>
        Sum(tallies.Where(tally => tally.Outcome.Failed).Select(tally => (CategoryOf(tally.Outcome), (long)tally.Count)));

    /// <summary>The same for jobs counted by exit code alone.</summary>
    public IReadOnlyList<CategoryCount> CountByCategory(IEnumerable<CodeCount> codes) =>
        Sum(codes.Where(code => code.Code != 0).Select(code => (CategoryOf(code.Code), code.Jobs)));

    /// <summary>The exit codes of failed jobscripts that nobody named, the most jobs first.</summary>
    public IReadOnlyList<CodeCount> UnknownCodes(IEnumerable<Tally> tallies) => UnknownCodes(tallies
        .Where(tally => tally.Outcome.Kind == OutcomeKind.JobscriptError)
        .Select(tally => new CodeCount(tally.Outcome.ExitCode, tally.Count)));

    public IReadOnlyList<CodeCount> UnknownCodes(IEnumerable<CodeCount> codes) =>
    [
        .. codes.Where(code => code is { Code: not 0, Jobs: > 0 } && Find(code.Code) is null)
            .GroupBy(code => code.Code, (code, same) => new CodeCount(code, same.Sum(one => one.Jobs)))
            .OrderByDescending(code => code.Jobs)
            .ThenBy(code => code.Code),
    ];

    private static IReadOnlyList<CategoryCount> Sum(IEnumerable<(ErrorCategory Category, long Jobs)> jobs) =>
    [
        .. jobs.Where(one => one.Jobs > 0)
            .GroupBy(one => one.Category, (category, same) => new CategoryCount(category, same.Sum(one => one.Jobs)))
            .OrderByDescending(count => count.Jobs)
            .ThenBy(count => count.Category),
    ];
}

/// <summary>Failed jobs of one category.</summary>
public sealed record CategoryCount(ErrorCategory Category, long Jobs);

/// <summary>Jobs that ended with an exit code.</summary>
public sealed record CodeCount(int Code, long Jobs);
