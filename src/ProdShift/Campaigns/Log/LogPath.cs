using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Log;

namespace ProdShift.Campaigns.Log;

/// <summary>A campaign's path and the decisions on it, in the words of its log.</summary>
internal static class LogPath
{
    public static IReadOnlyList<LoggedStep> Steps(CampaignProgress progress) =>
        [.. progress.Steps.Select(step => new LoggedStep(step.Number, step.Step.Name, step.State, [.. step.Items.Select(Item)]))];

    /// <param name="signOffs">All decisions, oldest first.</param>
    /// <param name="path">The path; null if it is gone: then items are called by their ids.</param>
    public static IReadOnlyList<LoggedDecision> Decisions(IEnumerable<SignOff> signOffs, CampaignPath? path) =>
    [
        .. from signOff in signOffs
           let item = path?.Item(signOff.Item)
           select new LoggedDecision(
               signOff.Item,
               item?.Name ?? signOff.Item,
               Decision(signOff, item),
               signOff.UserId,
               signOff.Reason,
               signOff.At,
               signOff.Until,
               signOff.Evidence),
    ];

    private static LogDecision Decision(SignOff signOff, PathItem? item) => signOff.Decision switch
    {
        Core.Campaigns.Decision.Approve => item?.IsTask == true ? LogDecision.Done : LogDecision.Approved,
        Core.Campaigns.Decision.Reject => LogDecision.Rejected,
        Core.Campaigns.Decision.Withdraw => LogDecision.Withdrawn,
        Core.Campaigns.Decision.Waive => LogDecision.Waived,
        _ => LogDecision.Mended,
    };

    private static LoggedItem Item(ItemProgress item) => new(
        item.Item.Id,
        item.Item.Name,
        !item.IsDone,
        Words(item),
        item.Waiver is { } waiver ? [waiver.UserId] : [.. item.Approvals.Select(approval => approval.UserId)]);

    private static string Words(ItemProgress item) => item switch
    {
        { Waiver: { Until: { } end } } => $"waived until {end.UtcDateTime:yyyy-MM-dd HH:mm} UTC",
        { IsDone: true } => item.Item.IsTask ? "done" : "approved",
        { Rejection: not null } => "rejected",
        { Needed: > 1 } => $"{item.Have} of {item.Needed}, waits for {string.Join(", ", item.WaitsFor)}",
        _ => $"waits for {string.Join(", ", item.WaitsFor)}",
    };
}
