using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>The answer to /campaign show: every step with its state, and who signed or is waited for.</summary>
internal static class CampaignView
{
    /// <summary>In full; where that does not fit into one message, only the current step is.</summary>
    public static Message Of(Campaign campaign, CampaignProgress progress, RoleBook roles)
    {
        var text = Mrkdwn.Of($"*{campaign.Name}*: {StepWords.Now(progress)}");
        List<Block> full = [.. Blocks(campaign, progress, roles, brief: false)];
        var message = new Message(text, full);
        return message.Blocks.Count == full.Count && ReferenceEquals(message.Blocks[^1], full[^1])
            ? message
            : new(text, Blocks(campaign, progress, roles, brief: true));
    }

    private static IEnumerable<Block> Blocks(Campaign campaign, CampaignProgress progress, RoleBook roles, bool brief) =>
    [
        new HeaderBlock(campaign.Name),
        .. Paragraphs.Of(Facts(campaign, progress.Path)),
        .. progress.Steps.SelectMany(step => Paragraphs.Of(
            brief && step.State != StepState.Current ? [Mrkdwn.Of($"{Title(step)}, {Count(step)}")] : Lines(step))),
        .. Paragraphs.Of(WhoMaySign(progress, roles, brief)),
        .. HowTo(campaign, progress),
    ];

    private static IEnumerable<Mrkdwn> Facts(Campaign campaign, CampaignPath path) =>
    [
        Mrkdwn.Of($"{path.Title} (path {path.Name})"),
        Mrkdwn.Of($"Opened by {Mrkdwn.User(campaign.CreatedBy)} {Mrkdwn.Time(campaign.CreatedAt)}"),
        Mrkdwn.Of($"{JustInWords.Campaigns(campaign.JustIn)}, {JustInWords.Events(campaign)}"),
    ];

    private static IEnumerable<Mrkdwn> Lines(StepProgress step) =>
    [
        Title(step),
        .. step.State == StepState.Current ? step.Step.Checks.Select(check => Mrkdwn.Of($"☐ {check}")) : [],
        .. step.Items.Select(item => Line(step, item)),
    ];

    private static Mrkdwn Title(StepProgress step) => step.State switch
    {
        StepState.Done => Mrkdwn.Of($":white_check_mark: *{step.Number}. {step.Step.Name}*: done"),
        StepState.Current => Mrkdwn.Of($":arrow_forward: *{step.Number}. {step.Step.Name}*: now"),
        _ => Mrkdwn.Of($":white_circle: *{step.Number}. {step.Step.Name}*: later"),
    };

    private static string Count(StepProgress step)
    {
        var signed = step.Items.Count(item => item.IsApproved);
        return step.Items.Count == 1 ? $"{signed} of 1 sign-off" : $"{signed} of {step.Items.Count} sign-offs";
    }

    private static Mrkdwn Line(StepProgress step, ItemProgress item)
    {
        var name = StepWords.Item(item.Item);
        if (item is { IsApproved: true, Approvals: [.., var latest] })
            return Mrkdwn.Of($":heavy_check_mark: {name}: approved by {Signed(latest)}{Others(item)}");
        if (item.Latest is { } no)
            return Mrkdwn.Of($":x: {name}: waits for {item.Item.Role}; rejected by {Signed(no)}: {Reason(no)}");
        return step.State == StepState.Current
            ? Mrkdwn.Of($":hourglass_flowing_sand: {name}: waits for {item.Item.Role}")
            : Mrkdwn.Of($"• {name}: {item.Item.Role}");
    }

    private static Mrkdwn Signed(SignOff signOff) => Mrkdwn.Of($"{Mrkdwn.User(signOff.UserId)} {Mrkdwn.Time(signOff.At)}");

    private static Mrkdwn Reason(SignOff signOff) => Mrkdwn.Text(signOff.Reason).Cut(200);

    private static string Others(ItemProgress item) =>
        item.Approvals.Count > 1 ? $", and by {item.Approvals.Count - 1} before" : "";

    private static IEnumerable<Mrkdwn> WhoMaySign(CampaignProgress progress, RoleBook roles, bool brief)
    {
        List<Mrkdwn> people = [.. StepWords.People(progress.Steps.Where(s => !brief || s.State == StepState.Current), roles)];
        return people.Count == 0 ? [] : [Mrkdwn.Of($"Who may sign:"), .. people];
    }

    private static IEnumerable<Block> HowTo(Campaign campaign, CampaignProgress progress) =>
        progress.Current?.Missing.FirstOrDefault() is { } missing
            ? [new ContextBlock(StepWords.HowTo(campaign, missing.Item))]
            : [];
}
