using ProdShift.Core.Alerts;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>The button Why?: the numbers behind an alert, or behind each of a message's alerts, for the asker alone.</summary>
internal sealed class WhyAction(AlertStore alerts) : IBlockActionHandler
{
    private const int MostTogether = 15;

    public string ActionId => AlertButtons.Why;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation)
    {
        var target = AlertTarget.Read(action.Value);
        if (target.AlertId is { } id)
        {
            return await alerts.StoryAsync(id, cancellation) is { } told
                ? Reply.ToUser(WhyMessage.Of(told.Stored, told.Story))
                : Reply.ToUser(Mrkdwn.Of($"This alert is not known here any more."));
        }
        var all = await alerts.OfRootAsync(target.RootId!, cancellation);
        var head = Mrkdwn.Of($"Choose *One of them* to see its numbers.");
        return Reply.ToUser(new Message(
            head, AlertLines.Of(head, [.. all.Select(stored => stored.Alert)], MostTogether, Mrkdwn.Of($"`/alerts`"))));
    }
}

/// <summary>The list One of them: an alert with buttons of its own, for the chooser alone.</summary>
internal sealed class OneAlertAction(AlertStore alerts) : IBlockActionHandler
{
    public string ActionId => AlertButtons.One;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation)
    {
        if (AlertTarget.Read(action.Value).AlertId is not { } id || await alerts.StoryAsync(id, cancellation) is not { } told)
            return Reply.ToUser(Mrkdwn.Of($"This alert is not known here any more."));
        var alert = told.Stored.Alert;
        var why = WhyMessage.Of(told.Stored, told.Story);
        return Reply.ToUser(new Message(
            Mrkdwn.Of($"{AlertWords.Title(alert.Finding)}"),
            [.. why.Blocks, AlertButtons.Of(AlertTarget.One(id), [alert], jobs: null), .. Verdicts(alert)]));
    }

    private static IReadOnlyList<Block> Verdicts(Alert alert) =>
        VerdictWords.CanBeJudged(alert) ? [AlertButtons.Verdicts(alert)] : [];
}
