using System.Text.Json.Nodes;

namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>
/// A message as it stands; <paramref name="FirstText"/> is what it said when it was posted, <paramref name="At"/> the Stopwatch's
/// timestamp of that.
/// </summary>
internal sealed record SaidMessage(
    string Channel, string Ts, string? ThreadTs, string FirstText, long At, JsonObject Body)
{
    public string Thread => ThreadTs ?? Ts;

    /// <summary>The id that the bot gave it as metadata.</summary>
    public string? Id => Body["metadata"]?["event_payload"]?["id"]?.ToString();
}

/// <summary>When an alert was first named in a message, and how many posts and edits came before.</summary>
internal sealed record Mention(long At, int Place);
