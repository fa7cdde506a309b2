using ProdShift.Campaigns.Requests;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>The answer to /campaign show: every step with its state, and who signed or is waited for.</summary>
internal static class CampaignView
{
    /// <summary>In full; where that does not fit into one message, only the current step is.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="progress">How it stands.</param>
    /// <param name="roles">Who has which role.</param>
    /// <param name="file">What its file says.</param>
    /// <param name="line">How far its production is; null where nothing runs.</param>
    public static Message Of(
        Campaign campaign, CampaignProgress progress, RoleBook roles, RequestFile file, ProgressLine? line = null)
    {
        var text = Mrkdwn.Of($"*{campaign.Name}*: {StepWords.Now(progress)}");
        List<Block> full = [.. Blocks(campaign, progress, roles, file, line, brief: false)];
        var message = new Message(text, full);
        return message.Blocks.Count == full.Count && ReferenceEquals(message.Blocks[^1], full[^1])
            ? message
            : new(text, Blocks(campaign, progress, roles, file, line, brief: true));
    }

    private static IEnumerable<Block> Blocks(
        Campaign campaign, CampaignProgress progress, RoleBook roles, RequestFile file, ProgressLine? line, bool brief) =>
    [
        new HeaderBlock(campaign.Name),
        .. Paragraphs.Of([.. Facts(campaign, progress.Path), .. line is null ? [] : new[] { Mrkdwn.Of($"`{line.Bar}` {line.Text}") }]),
        .. Paragraphs.Of(FileLines(campaign, file, brief)),
        .. progress.Steps.SelectMany(step => Paragraphs.Of(
            brief && step.State != StepState.Current ? [Mrkdwn.Of($"{Title(step)}, {Count(step)}")] : Lines(step))),
        .. Paragraphs.Of(WhoMaySign(campaign, progress, roles, brief)),
        .. HowTo(campaign, progress),
    ];

    private static IEnumerable<Mrkdwn> Facts(Campaign campaign, CampaignPath path) =>
    [
        Mrkdwn.Of($"{path.Title} (path {path.Name})"),
        Mrkdwn.Of($"Opened by {Mrkdwn.User(campaign.CreatedBy)} {Mrkdwn.Time(campaign.CreatedAt)}, {Requester(campaign)}"),
        Mrkdwn.Of($"{JustInWords.Campaigns(campaign.JustIn)}, {JustInWords.Events(campaign)}"),
    ];

    private static IEnumerable<Mrkdwn> FileLines(Campaign campaign, RequestFile file, bool brief) =>
    [
        .. brief ? [] : file.Items.Where(entry => entry.Text is not null).Select(RequestWords.Line),
        .. RequestWords.Totals(file),
        .. RequestWords.Missing(campaign, file) is { } missing ? [missing] : Array.Empty<Mrkdwn>(),
    ];

    private static Mrkdwn Requester(Campaign campaign) => campaign.Requester is { } requester
        ? Mrkdwn.Of($"asked for by {Mrkdwn.User(requester)}")
        : Mrkdwn.Of($"nobody named who asked for it: `/campaign set {campaign.Name} --requester @NAME`");

    private static IEnumerable<Mrkdwn> Lines(StepProgress step) =>
        [Title(step), .. step.Items.Select(item => ItemWords.Line(item, null))];

    private static Mrkdwn Title(StepProgress step) => step.State switch
    {
        StepState.Done => Mrkdwn.Of($":white_check_mark: *{step.Number}. {step.Step.Name}*: done"),
        StepState.Current => Mrkdwn.Of($":arrow_forward: *{step.Number}. {step.Step.Name}*: now"),
        _ => Mrkdwn.Of($":white_circle: *{step.Number}. {step.Step.Name}*: later"),
    };

    private static string Count(StepProgress step) => $"{step.Items.Count(item => item.IsDone)} of {step.Items.Count} done";

    private static IEnumerable<Mrkdwn> WhoMaySign(Campaign campaign, CampaignProgress progress, RoleBook roles, bool brief)
    {
        List<Mrkdwn> people =
            [.. StepWords.People(campaign, progress.Steps.Where(step => !brief || step.State == StepState.Current), roles)];
        return people.Count == 0 ? [] : [Mrkdwn.Of($"Who may sign:"), .. people];
    }

    private static IEnumerable<Block> HowTo(Campaign campaign, CampaignProgress progress) =>
        progress.Current?.Missing.FirstOrDefault() is { } missing
            ? [new ContextBlock(StepWords.HowTo(campaign, missing.Item))]
            : [];
}
