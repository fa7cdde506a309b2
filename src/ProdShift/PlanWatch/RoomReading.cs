using System.Data.Common;
using Microsoft.Extensions.Options;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans.Commands;
using ProdShift.Freezes;
using ProdShift.Plans;

namespace ProdShift.PlanWatch;

/// <summary>Gathers what decides whether a campaign has room for a next workflow.</summary>
internal sealed class RoomReading(IOptions<PlanWatchOptions> options)
{
    public RoomSettings Settings => options.Value.Room;

    /// <param name="connection">Where to read.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="stored">Its plan.</param>
    /// <param name="workflows">Its workflows as the last checks found them.</param>
    /// <param name="gates">What each campaign's sign-offs let run.</param>
    /// <param name="transaction">The transaction to read in, if there is one.</param>
    public RoomFacts Facts(
        DbConnection connection,
        Campaign campaign,
        StoredPlan stored,
        IReadOnlyList<WatchedWorkflow> workflows,
        IReadOnlyList<CampaignGate> gates,
        DbTransaction? transaction = null)
    {
        var gate = gates.FirstOrDefault(one => one.Campaign == campaign.Name);
        return new(
            stored.Plan,
            stored.States,
            WatchRows.Running(connection, campaign.Id, Settings.ChecksAgo + 1, transaction),
            campaign.MaxRunning,
            gate?.Runs ?? StepRuns.Nothing,
            gate?.PausedSince,
            FreezeStore.Active(connection, transaction),
            [.. workflows.Where(workflow => workflow.HasNotBegun).Select(workflow => (int)workflow.Id)]);
    }
}
