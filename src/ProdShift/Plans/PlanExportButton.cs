using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>The button "As a file" under a plan.</summary>
internal sealed class PlanExportButton(PlanDesk desk, PlanExport export) : IBlockActionHandler
{
    public const string Id = "plan_export";

    public string ActionId => Id;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation) => Reply.ToUser(await desk.ActAsync(
        action.Value,
        action.UserId,
        campaign => export.PlanAsync(campaign, action.UserId, action.ChannelId ?? "", cancellation),
        cancellation));
}
