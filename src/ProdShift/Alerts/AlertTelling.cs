using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Outbox;
using ProdShift.Sources;

namespace ProdShift.Alerts;

/// <summary>Turns a change of an alert into messages: its own message is edited in place, its thread tells the story.</summary>
internal sealed class AlertTelling(IEnumerable<IMonitorSource> sources, IOptions<SlackOptions> slack)
{
    private string Channel => slack.Value.Channels.Alerts;

    public OutboxMessage Raised(Alert alert) => OutboxMessage.Post(Channel, AlertMessages.Root(alert, null, Jobs(alert)));

    public IEnumerable<OutboxMessage> Changed(AlertChange change, Acknowledgement? acknowledged, string? rootId)
    {
        if (rootId is null)
            yield break;
        yield return OutboxMessage.Edit(Channel, AlertMessages.Root(change.Alert, acknowledged, Jobs(change.Alert)), rootId);
        if (change.Kind != AlertChangeKind.Updated)
            yield return OutboxMessage.Post(Channel, AlertMessages.InThread(change, acknowledged), threadOf: rootId);
    }

    private Uri? Jobs(Alert alert) =>
        sources.FirstOrDefault(source => source.Name == alert.Finding.Source)?.LinkTo(alert.Finding);
}
