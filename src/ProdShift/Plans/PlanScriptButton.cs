using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>The button "As a script" under the commands of rows; its value is the campaign's name, then the rows.</summary>
internal sealed class PlanScriptButton(PlanDesk desk, PlanScripts scripts) : IBlockActionHandler
{
    public const string Id = "plan_script";

    public string ActionId => Id;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation)
    {
        var words = action.Value.Split(' ', 2);
        return Reply.ToUser(await desk.ActAsync(
            words[0],
            action.UserId,
            campaign => scripts.PostAsync(
                campaign, words.ElementAtOrDefault(1) ?? "", action.UserId, action.ChannelId ?? "", cancellation),
            cancellation));
    }
}
