using ProdShift.Campaigns;
using ProdShift.Core.Campaigns.Plans.Requests;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>Opens a window of /plan; where the campaign is chosen in it, who may is looked up when it is submitted.</summary>
internal sealed class PlanWindowOpener(PlanDesk desk, CampaignStore campaigns, SlackApi slack)
{
    public async Task<Reply> OpenAsync(PlanRequest.Window wanted, SlashCommand command, CancellationToken cancellation)
    {
        var all = await campaigns.AllAsync(cancellation);
        if (all.Count == 0)
            return Reply.ToUser(CampaignAnswers.NotFound(wanted.Name ?? "", all));
        var chosen = all.FirstOrDefault(c => c.Name.Equals(wanted.Name, StringComparison.OrdinalIgnoreCase));
        if (chosen is null && wanted.Name is { } name)
            return Reply.ToUser(CampaignAnswers.NotFound(name, all));
        if (chosen is not null && await desk.RefusalAsync(chosen, command.UserId, cancellation) is { } refusal)
            return Reply.ToUser(refusal);
        var view = PlanWindows.Of(wanted.Kind, all, chosen, command.ChannelId);
        var opened = await slack.OpenViewAsync(command.TriggerId, view, cancellation);
        return opened.Ok
            ? Reply.None
            : Reply.ToUser(Mrkdwn.Of($"Slack did not open the window ({opened.Error.Code}). Try again, or type `/plan help`."));
    }
}
