using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>The button What to do: the routes and the ticket's text, for the asker alone.</summary>
internal sealed class RoutesAction(AlertStore alerts, IOptions<RoutesOptions> links, IOptions<ExperimentOptions> experiment)
    : IBlockActionHandler
{
    public string ActionId => AlertButtons.Routes;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation) =>
        AlertTarget.Read(action.Value).AlertId is { } id && await alerts.StoryAsync(id, cancellation) is { } told
            ? Reply.ToUser(RoutesMessage.Of(told.Stored.Alert.Finding, links.Value, experiment.Value.Name))
            : Reply.ToUser(Mrkdwn.Of($"This alert is not known here any more."));
}
