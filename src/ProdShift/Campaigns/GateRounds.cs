using System.Data.Common;
using Microsoft.Extensions.Options;
using ProdShift.Core.Campaigns;
using ProdShift.Storage;

namespace ProdShift.Campaigns;

/// <summary>
/// What time alone brings about at the gates: a waiver ends, and the campaign goes back; those waited for are reminded; others
/// are called when nobody signs.
/// </summary>
internal sealed class GateRounds(
    Database database, CampaignPaths paths, GateTeller gates, TaskSights tasks, IOptions<GateOptions> options)
{
    public Task RunAsync(DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync(
        transaction =>
        {
            var signOffs = SignOffRows.All(transaction.Connection!, transaction);
            foreach (var campaign in CampaignRows.All(transaction.Connection!, transaction))
                Look(transaction, campaign, [.. signOffs[campaign.Id]], now);
            return true;
        },
        cancellation);

    /// <summary>A campaign that was opened before gates were told is left alone until somebody signs.</summary>
    private void Look(DbTransaction transaction, Campaign campaign, IReadOnlyList<SignOff> signOffs, DateTimeOffset now)
    {
        if (GateRows.Last(transaction.Connection!, campaign.Id, transaction) is not { } gate
            || paths.Of(transaction.Connection!, campaign, transaction) is not { } path)
        {
            return;
        }
        var progress = CampaignProgress.Of(path, signOffs, now);
        if (progress.Current is not { } current)
            return;
        if (current.Items.Any(item => item.Item.Check is not null) && tasks.Look(transaction, campaign, now))
            return;
        var earlier = GateRows.Calls(transaction, campaign.Id, gate.Number);
        var ended = GateCalls.WaiversEnded(current, earlier);
        if (ended.Count > 0)
        {
            gates.Tell(transaction, campaign, progress, now, GateWords.WaiversEnded(campaign, ended));
            var told = GateRows.Last(transaction.Connection!, campaign.Id, transaction)!;
            GateRows.AddCalls(transaction, campaign.Id, told.Number, ended, now);
            return;
        }
        var calls = GateCalls.Due(current, gate.At, earlier, options.Value.Settings, now);
        gates.Call(transaction, campaign, gate, progress, calls, options.Value.EscalateTo, now);
    }
}
