using System.Text;
using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>Shows the commands of rows, and puts them into Slack as a shell script.</summary>
internal sealed class PlanScripts(PlanStore plans, PlanExport export, CampaignReading reading)
{
    /// <param name="campaign">The campaign.</param>
    /// <param name="rows">The rows as they were typed; empty for those that are to be submitted.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Message> ShowAsync(Campaign campaign, string rows, CancellationToken cancellation)
    {
        var stored = await plans.ReadAsync(campaign, cancellation);
        if (Unknown(stored, rows) is { } unknown)
            return new(unknown);
        var progress = await reading.ProgressAsync(campaign, cancellation);
        var written = PlanCommandWriter.Write(campaign, stored, RowSelection.Parse(rows));
        return PlanCommandView.Of(campaign, written, rows, progress?.Current?.Step);
    }

    public async Task<Message> PostAsync(
        Campaign campaign, string rows, string userId, string channel, CancellationToken cancellation)
    {
        var stored = await plans.ReadAsync(campaign, cancellation);
        var script = PlanCommandWriter.Script(campaign, PlanCommandWriter.Write(campaign, stored, RowSelection.Parse(rows)));
        var said = Mrkdwn.Of($"{Mrkdwn.User(userId)} asked for the commands of *{campaign.Name}*.");
        return await export.PostAsync(said, $"{campaign.Name}.sh", Encoding.UTF8.GetBytes(script), channel, cancellation);
    }

    private static Mrkdwn? Unknown(StoredPlan stored, string rows) =>
        RowSelection.Parse(rows)?.In(stored.Plan, stored.States) switch
        {
            { Unknown: { Count: > 0 } unknown } => Mrkdwn.Of($"The plan has no row {RowSelection.Text(unknown)}."),
            { Rows.Count: 0 } => Mrkdwn.Of($"No row is {rows}."),
            _ => null,
        };
}
