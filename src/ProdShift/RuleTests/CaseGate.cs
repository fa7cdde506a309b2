using ProdShift.Core.Campaigns;
using ProdShift.Playbook;
using YamlDotNet.RepresentationModel;

namespace ProdShift.RuleTests;

/// <summary>What a campaign's sign-offs let run, in a case: {campaign: fd-mc, justin: 11, runs: tests, step: Test}.</summary>
internal static class CaseGate
{
    private const int FirstCampaign = 11;
    private const int HoursOpen = 48;

    private static readonly Dictionary<string, StepRuns> Runs =
        Enum.GetValues<StepRuns>().ToDictionary(runs => runs.ToString().ToLowerInvariant());

    public static CampaignGate Read(YamlMappingNode node, string file, List<PlaybookError> errors, DateTimeOffset at)
    {
        var fields = new YamlFields(
            node, file, errors,
            "campaign", "justin", "runs", "step", "production-open", "paused-hours-ago", "test-jobs", "opened-hours-ago",
            "since-hours-ago");
        var runs = fields.OneOf("runs", Runs, StepRuns.Nothing);
        var opened = at.AddHours(-fields.WholeOr("opened-hours-ago", HoursOpen));
        return new(
            fields.Text("campaign", YamlFields.LongestName),
            fields.Wholes("justin", FirstCampaign),
            runs,
            fields.Find("step") is null ? null : fields.Text("step", YamlFields.LongestName),
            fields.Flag("production-open") || runs is StepRuns.Validation or StepRuns.Production,
            CaseWorkflow.HoursAgo(fields, "paused-hours-ago", at),
            fields.Find("test-jobs") is null ? null : fields.WholeOr("test-jobs", 1, least: 1),
            opened,
            CaseWorkflow.HoursAgo(fields, "since-hours-ago", at) ?? opened);
    }
}
