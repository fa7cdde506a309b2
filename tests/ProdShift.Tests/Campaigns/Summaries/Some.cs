using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Campaigns.Summaries;

/// <summary>Workflows of a campaign, for the tests of its summaries.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static CampaignWorkflow Workflow(
        int id,
        string? scope = "fardet-vd",
        WorkflowState state = WorkflowState.Finished,
        int jobs = 10,
        int good = 10,
        int files = 10,
        int? processed = null,
        bool final = true,
        double seenHoursAgo = 5,
        string? mql = "files from x",
        params (int Code, int Jobs)[] codes)
    {
        var status = new WorkflowStatus(
            11, id, "reco", state, Noon.AddHours(-seenHoursAgo), state == WorkflowState.Finished ? Noon.AddHours(-1) : null,
            processed ?? files, files)
        {
            Scope = scope,
            Mql = mql,
            Jobs = new(jobs, jobs, good, good, codes.ToDictionary(code => code.Code, code => code.Jobs)),
        };
        return new("justin", status, Noon.AddHours(-seenHoursAgo), final && state == WorkflowState.Finished);
    }
}
