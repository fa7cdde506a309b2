using ProdShift.Core.Freezes;
using ProdShift.Core.Monitoring;
using ProdShift.Playbook;
using YamlDotNet.RepresentationModel;

namespace ProdShift.RuleTests;

/// <summary>What earlier checks knew, in a case: rows for workflows, campaigns and freezes. Empty without one.</summary>
internal static class CaseHistory
{
    public static History Read(YamlMappingNode? node, string file, List<PlaybookError> errors, DateTimeOffset at)
    {
        if (node is null)
            return new();
        var fields = new YamlFields(node, file, errors, "workflows", "campaigns", "freezes", "gates");
        var workflows = fields.Mappings("workflows", CaseWorkflow.Most).Select(row => Workflow(row, file, errors, at))
            .DistinctBy(row => row.Id).ToList();
        return new()
        {
            PauseOverBy = workflows.Where(row => row.PauseOver > 0).ToDictionary(row => row.Id, row => row.PauseOver),
            FirstPauseTold = workflows.Where(row => row.FirstPause > 0).ToDictionary(row => row.Id, row => row.FirstPause),
            AlreadyEnded = workflows.Where(row => row.Ended).Select(row => row.Id).ToHashSet(),
            FirstSeenStarted = workflows.Where(row => row.Started is not null)
                .ToDictionary(row => row.Id, row => row.Started!.Value),
            CampaignSeenAt = fields.Mappings("campaigns", CaseWorkflow.Most).Select(row => Campaign(row, file, errors, at))
                .DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => row.SeenAt),
            Freezes = [.. fields.Mappings("freezes", CaseWorkflow.Most).Select(row => Freeze(row, file, errors, at))],
            FirstSeen = workflows.Where(row => row.Seen is not null).ToDictionary(row => row.Id, row => row.Seen!.Value),
            Gates = [.. fields.Mappings("gates", CaseWorkflow.Most).Select(row => CaseGate.Read(row, file, errors, at))],
        };
    }

    private static (int Id, long PauseOver, long FirstPause, bool Ended, DateTimeOffset? Started, DateTimeOffset? Seen) Workflow(
        YamlMappingNode node, string file, List<PlaybookError> errors, DateTimeOffset at)
    {
        var fields = new YamlFields(
            node, file, errors, "id", "pause-over-by", "first-pause-told", "already-ended", "started-hours-ago", "seen-hours-ago");
        return (
            fields.WholeOr("id", 0, least: 1),
            fields.WholeOr("pause-over-by", 0, most: int.MaxValue),
            fields.WholeOr("first-pause-told", 0, most: int.MaxValue),
            fields.Flag("already-ended"),
            CaseWorkflow.HoursAgo(fields, "started-hours-ago", at),
            CaseWorkflow.HoursAgo(fields, "seen-hours-ago", at));
    }

    private static (int Id, DateTimeOffset SeenAt) Campaign(
        YamlMappingNode node, string file, List<PlaybookError> errors, DateTimeOffset at)
    {
        var fields = new YamlFields(node, file, errors, "id", "seen-hours-ago");
        return (fields.WholeOr("id", 0, least: 1), at.AddHours(-fields.WholeOr("seen-hours-ago", 0)));
    }

    private static Freeze Freeze(YamlMappingNode node, string file, List<PlaybookError> errors, DateTimeOffset at)
    {
        var fields = new YamlFields(node, file, errors, "hours-ago", "by", "reason");
        var started = at.AddHours(-fields.WholeOr("hours-ago", 1));
        return new("freeze", started, fields.Text("by", YamlFields.LongestName), false, fields.Word("reason", "not said"));
    }
}
