using ProdShift.Core.Reports;
using ProdShift.Slack;

namespace ProdShift.Reports;

/// <summary>The button under a summary that only its asker sees: puts it into the reports channel.</summary>
internal sealed class PostReportAction(ReportPoster poster) : IBlockActionHandler
{
    public const string Id = "report-post";

    public string ActionId => Id;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation)
    {
        if (!IsoWeek.TryParse(action.Value, out var week, out var problem))
            return Reply.ToUser(Mrkdwn.Text(problem));
        var channel = Mrkdwn.Channel(poster.Channel);
        var text = await poster.PostAsync(week, cancellation) switch
        {
            PostOutcome.Posted => Mrkdwn.Of($"The summary of {week} is on its way to {channel}."),
            PostOutcome.AlreadyPosted => Mrkdwn.Of($"The summary of {week} was posted in {channel} before."),
            _ => Mrkdwn.Of($"There is nothing to post yet for {week}: no check has run. `/check` runs one."),
        };
        return Reply.InPlace(new Message(text));
    }
}
