using ProdShift.Core.Monitoring;
using ProdShift.Playbook;
using YamlDotNet.RepresentationModel;

namespace ProdShift.RuleTests;

/// <summary>A workflow of a case: {id: 1001, state: paused, pause: {event: 7}}.</summary>
internal static class CaseWorkflow
{
    public const int Most = 1_000;

    private const int FirstCampaign = 11;
    private const int Files = 100;

    private static readonly Dictionary<string, WorkflowState> States =
        Enum.GetValues<WorkflowState>().ToDictionary(state => state.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, PauseCause> Causes = new()
    {
        ["jobscript-errors"] = PauseCause.JobscriptErrors,
        ["none-processed"] = PauseCause.NoneProcessed,
    };

    public static WorkflowStatus Read(YamlMappingNode node, string file, List<PlaybookError> errors, DateTimeOffset at)
    {
        var fields = new YamlFields(
            node, file, errors,
            "id", "campaign", "description", "state", "started-hours-ago", "finished-hours-ago", "files-processed", "files-total",
            "jobs", "pause", "too-many-files", "scope");
        if (fields.Find("id") is null)
            fields.Wrong("id is missing: write for example - {id: 1001, state: running}");
        var total = fields.WholeOr("files-total", Files);
        return new(
            fields.WholeOr("campaign", FirstCampaign, least: 1),
            fields.WholeOr("id", 0, least: 1),
            fields.Word("description", ""),
            fields.OneOf("state", States, WorkflowState.Running),
            HoursAgo(fields, "started-hours-ago", at),
            HoursAgo(fields, "finished-hours-ago", at),
            fields.WholeOr("files-processed", total),
            total)
        {
            Jobs = Jobs(fields.Mapping("jobs"), file, errors),
            LastPause = Pause(fields.Mapping("pause"), file, errors, at),
            FailedWithTooManyFiles = fields.Flag("too-many-files"),
            Scope = fields.Find("scope") is null ? null : fields.Text("scope", YamlFields.LongestName),
        };
    }

    public static DateTimeOffset? HoursAgo(YamlFields fields, string key, DateTimeOffset at) =>
        fields.Find(key) is null ? null : at.AddHours(-fields.WholeOr(key, 0, most: 24 * 365));

    private static JobTotals? Jobs(YamlMappingNode? node, string file, List<PlaybookError> errors)
    {
        if (node is null)
            return null;
        var fields = new YamlFields(node, file, errors, "started", "ended", "exit-zero", "exit-codes");
        var started = fields.WholeOr("started", 0);
        var ended = fields.WholeOr("ended", started, most: started);
        var good = fields.WholeOr("exit-zero", ended, most: started);
        var codes = new Dictionary<int, int>();
        foreach (var row in fields.Mappings("exit-codes", Most))
        {
            var code = new YamlFields(row, file, errors, "code", "jobs");
            codes[code.WholeOr("code", 1, least: 1)] = code.WholeOr("jobs", 0);
        }
        return new(started, ended, good, Math.Min(good, ended), codes);
    }

    private static AutomaticPause? Pause(YamlMappingNode? node, string file, List<PlaybookError> errors, DateTimeOffset at)
    {
        if (node is null)
            return null;
        var fields = new YamlFields(node, file, errors, "event", "cause", "hours-ago", "restarted");
        return new(
            fields.WholeOr("event", 1, least: 1, most: int.MaxValue),
            at.AddHours(-fields.WholeOr("hours-ago", 1)),
            fields.OneOf("cause", Causes, PauseCause.JobscriptErrors),
            fields.Flag("restarted"));
    }
}
