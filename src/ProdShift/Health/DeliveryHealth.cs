using ProdShift.Outbox;

namespace ProdShift.Health;

/// <summary>Whether what the bot says arrives where it is meant to, in words for an operator.</summary>
internal sealed class DeliveryHealth(
    ChannelBook channels, ChannelFindings findings, OutboxTroubles troubles, WorkspaceGate gate, TimeProvider clock)
{
    /// <summary>Adds to the problems what somebody has to mend, and to the notices what somebody should know.</summary>
    public async Task AddAsync(ICollection<string> problems, ICollection<string> notices, CancellationToken cancellation)
    {
        if (gate.Refusal is { } refusal)
        {
            problems.Add($"Slack does not accept the bot ({refusal}): check Slack:BotToken and whether the app is installed; "
                + "all messages wait");
        }
        var refused = (await troubles.AllAsync(cancellation)).ToDictionary(trouble => trouble.Channel);
        foreach (var channel in findings.Codes.Keys.Union(refused.Keys).Order(StringComparer.Ordinal))
        {
            var list = channels.IsConfigured(channel) ? problems : notices;
            list.Add(Words(channel, findings.Codes.GetValueOrDefault(channel), refused.GetValueOrDefault(channel)));
        }
        var lost = await troubles.GivenUpAsync(clock.GetUtcNow().AddDays(-1), cancellation);
        if (lost.Count > 0)
        {
            notices.Add($"{lost.Count} message(s) were given up within 24 hours, the last for "
                + $"{channels.NameOf(lost[0].Channel)} at {lost[0].At:yyyy-MM-dd HH:mm} UTC: {lost[0].Code}");
        }
    }

    private string Words(string channel, string? found, ChannelTrouble? trouble)
    {
        var code = found ?? trouble!.Code;
        var moved = trouble is { Moved: > 0 } ? $" {trouble.Moved} message(s) were moved to another channel." : "";
        return $"the bot cannot use {channels.NameOf(channel)} ({code}). {channels.Advice(channel, code)}{moved}";
    }
}
