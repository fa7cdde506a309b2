using ProdShift.Core.Monitoring;
using ProdShift.Playbook;
using YamlDotNet.RepresentationModel;

namespace ProdShift.RuleTests;

/// <summary>
/// A row of jobs that ended: {site: CERN, jobs: 40, failed: 31}. Where workflow, site, entry or storage is a list, the row counts
/// for each combination.
/// </summary>
internal static class CaseTallies
{
    public const int Most = 2_000;

    private const int FirstWorkflow = 1001;
    private const int OrdinaryExit = 1;

    private static readonly Dictionary<string, OutcomeKind> Kinds = new()
    {
        ["jobscript"] = OutcomeKind.JobscriptError,
        ["aborted"] = OutcomeKind.Aborted,
        ["stalled"] = OutcomeKind.Stalled,
        ["upload"] = OutcomeKind.UploadFailed,
    };

    public static IEnumerable<Tally> Read(YamlMappingNode node, string file, List<PlaybookError> errors, DateTimeOffset at)
    {
        var fields = new YamlFields(
            node, file, errors,
            "workflow", "stage", "site", "entry", "storage", "jobs", "failed", "how", "exit", "hours-ago");
        var jobs = fields.WholeOr("jobs", 0);
        var failed = fields.WholeOr("failed", 0);
        if (fields.Find("jobs") is null || failed > jobs)
            fields.Wrong("a row says how many jobs ended, and how many of them failed: {site: CERN, jobs: 40, failed: 31}");
        var hour = Window.FirstHour(at.AddHours(-fields.WholeOr("hours-ago", 1, most: 24 * 31)));
        var outcome = How(fields);
        var stage = fields.WholeOr("stage", 1, least: 1);
        var places =
            from workflow in fields.Wholes("workflow", FirstWorkflow)
            from site in fields.Words("site", "")
            from entry in fields.Words("entry", "")
            from storage in fields.Words("storage", "")
            select new Tally(workflow, stage, site, entry, storage, outcome, hour, failed);
        return places.ToList()
            .SelectMany(row => new[] { row, row with { Outcome = new(OutcomeKind.Succeeded), Count = jobs - failed } })
            .Where(row => row.Count > 0);
    }

    private static Outcome How(YamlFields fields)
    {
        var kind = fields.OneOf("how", Kinds, OutcomeKind.JobscriptError);
        var exit = fields.WholeOr("exit", OrdinaryExit, least: 1, most: 99_999);
        if (kind == OutcomeKind.JobscriptError)
            return new(kind, exit);
        if (fields.Find("exit") is { } node)
            fields.Wrong(node, "only a jobscript has an exit code: leave exit out, or write how: jobscript");
        return new(kind);
    }
}
