using System.Data.Common;
using Microsoft.Extensions.Options;
using ProdShift.Campaigns.Requests;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Outbox;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>
/// Keeps the message of a campaign's current step true: what happened goes to its thread, and a step that opens, or opens again,
/// gets a message of its own, which calls those who are waited for.
/// </summary>
internal sealed class GateTeller(RoleBook roles, IOptions<SlackOptions> slack)
{
    private string Channel => slack.Value.Channels.Shift;

    /// <summary>Says what follows from a change, in the transaction of that change.</summary>
    /// <param name="transaction">The change's transaction.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="progress">How it stands after the change.</param>
    /// <param name="now">When.</param>
    /// <param name="happened">What happened, for the thread; null if only the numbers changed.</param>
    public void Tell(
        DbTransaction transaction, Campaign campaign, CampaignProgress progress, DateTimeOffset now, Mrkdwn? happened)
    {
        var last = GateRows.Last(transaction.Connection!, campaign.Id, transaction);
        var asked = Asked(transaction, campaign, progress);
        var messages = new List<OutboxMessage>();
        if (last is not null)
        {
            messages.Add(OutboxMessage.Edit(Channel, GateMessage.Of(campaign, progress, last, asked, roles), last.MessageId));
            if (happened is not null)
                messages.Add(OutboxMessage.Post(Channel, new(happened), threadOf: last.MessageId));
        }
        var step = progress.Current?.Step.Id ?? "";
        if (last?.Step != step)
        {
            var opened = new GateRow((last?.Number ?? 0) + 1, step, "", now);
            var message = OutboxMessage.Post(Channel, GateMessage.Opening(campaign, progress, opened, last?.Step, asked, roles));
            GateRows.Add(transaction, campaign.Id, step, message.Id, now);
            messages.Add(message);
            if (last is null && happened is not null)
                messages.Add(OutboxMessage.Post(Channel, new(happened), threadOf: message.Id));
        }
        OutboxStore.Add(transaction, messages, now);
    }

    /// <summary>What the campaign's file still lacks, where the step waits for it.</summary>
    private static Mrkdwn? Asked(DbTransaction transaction, Campaign campaign, CampaignProgress progress) =>
        progress.Current?.Missing.Any(item => item.Item.Check == AutomaticCheck.FileComplete) == true
            ? RequestWords.Missing(campaign, RequestRows.File(transaction.Connection!, campaign, transaction))
            : null;

    /// <summary>Reminds and calls those who are due.</summary>
    public void Call(
        DbTransaction transaction,
        Campaign campaign,
        GateRow gate,
        CampaignProgress progress,
        IReadOnlyList<GateCalls.Call> calls,
        string escalateTo,
        DateTimeOffset now)
    {
        GateRows.AddCalls(transaction, campaign.Id, gate.Number, calls, now);
        var reminders = calls.Where(call => call.Kind == GateCallKind.Reminder).ToList();
        var escalations = calls.Where(call => call.Kind == GateCallKind.Escalation).ToList();
        if (reminders.Count > 0)
        {
            var text = GateWords.Reminder(campaign, reminders, roles);
            OutboxStore.Add(transaction, [OutboxMessage.Post(Channel, new(text), threadOf: gate.MessageId)], now);
        }
        if (escalations.Count > 0)
        {
            var text = GateWords.Escalation(campaign, progress, escalations, roles.Mention(escalateTo), roles);
            OutboxStore.Add(transaction, [OutboxMessage.Post(Channel, new(text))], now);
        }
    }
}
