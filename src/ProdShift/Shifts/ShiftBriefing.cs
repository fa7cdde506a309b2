using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Shifts;
using ProdShift.Freezes;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Shifts;

/// <summary>What somebody who just came on duty needs to know: freezes, open alerts, the last hand-over, the expert.</summary>
internal sealed class ShiftBriefing(
    AlertStore alerts, ShiftStore shifts, FreezeStore freezes, RoleBook roles, IOptions<ShiftOptions> options)
{
    private const int MostAlerts = 10;

    public async Task<Message> WriteAsync(Shift shift, CancellationToken cancellation)
    {
        var open = (await alerts.OpenAsync(cancellation)).Where(alert => alert.Alert.Finding.Severity != Severity.Info).ToList();
        var last = await shifts.LastEndedAsync(shift.Role, 1, cancellation);
        var expert = await ExpertAsync(cancellation);
        var holds = FreezeMessages.Lines(await freezes.ActiveAsync(cancellation)).ToList();
        var text = Mrkdwn.Of($"You are on shift as {shift.Role} since {Mrkdwn.Time(shift.StartedAt)}.");
        return new(
            Mrkdwn.Of($"{text} Open alerts: {open.Count}.{(holds.Count == 0 ? "" : " New submissions are on hold.")}"),
            [
                .. holds.Select(hold => new SectionBlock(hold)),
                new SectionBlock(text),
                new SectionBlock(Alerts(open)),
                new SectionBlock(Last(last)),
                new SectionBlock(Mrkdwn.Of($"*Expert on call:* {expert}")),
                new ContextBlock(Mrkdwn.Of(
                    $"A note for the log: `/checkin {shift.Role} your note`. At the end: `/checkout your summary`.")),
            ]);
    }

    private static Mrkdwn Alerts(IReadOnlyList<StoredAlert> open)
    {
        if (open.Count == 0)
            return Mrkdwn.Of($"*Open alerts:* none.");
        var lines = open.Take(MostAlerts).Select(alert => Mrkdwn.Of($"• {AlertWords.OneLine(alert.Alert)}"));
        var more = open.Count > MostAlerts
            ? Mrkdwn.Of($"\n… and {open.Count - MostAlerts} more in the alerts channel")
            : Mrkdwn.Empty;
        return Mrkdwn.Of($"*Open alerts ({open.Count})*\n{Mrkdwn.Lines(lines)}{more}");
    }

    private static Mrkdwn Last(IReadOnlyList<EndedShift> last) => last is [var ended]
        ? Mrkdwn.Of($"*Last hand-over* ({Mrkdwn.User(ended.Shift.UserId)}, {Mrkdwn.Time(ended.EndedAt)}): {ended.Summary}")
        : Mrkdwn.Of($"*Last hand-over:* none yet.");

    /// <summary>Whoever is checked in as expert, else everybody who has that role.</summary>
    private async Task<Mrkdwn> ExpertAsync(CancellationToken cancellation)
    {
        var role = options.Value.ExpertRole;
        var onDuty = (await shifts.OpenAsync(cancellation)).FirstOrDefault(shift => shift.Role == roles.Find(role));
        return onDuty is null ? roles.Mention(role) : Mrkdwn.User(onDuty.UserId);
    }
}
