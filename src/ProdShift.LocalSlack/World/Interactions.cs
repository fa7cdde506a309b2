namespace ProdShift.LocalSlack.World;

/// <summary>What a person's doing entitles the bot to: a trigger to open a modal, and an address to answer at.</summary>
internal sealed class Interactions(Stamps stamps)
{
    private static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AddressLife = TimeSpan.FromMinutes(30);
    private const int AddressUses = 5;

    private readonly Dictionary<string, Trigger> _triggers = [];
    private readonly Dictionary<string, ResponseAddress> _addresses = [];

    public string NewTrigger(string userId)
    {
        var id = $"{stamps.NextId("")}.{Guid.NewGuid():N}";
        _triggers[id] = new Trigger(userId, stamps.Now);
        return id;
    }

    /// <summary>The user of a trigger that can still be used, or Slack's word for why it cannot.</summary>
    public (string? UserId, string? Error) CheckTrigger(string id) => _triggers.GetValueOrDefault(id) switch
    {
        null => (null, "invalid_trigger_id"),
        { IsUsed: true } => (null, "exchanged_trigger_id"),
        { At: var at } when stamps.Now - at > TriggerLife => (null, "expired_trigger_id"),
        { UserId: var user } => (user, null),
    };

    public void UseTrigger(string id) => _triggers[id] = _triggers[id] with { IsUsed = true };

    public string NewAddress(string userId, string channelId, string? messageTs)
    {
        var id = Guid.NewGuid().ToString("N");
        _addresses[id] = new ResponseAddress(userId, channelId, messageTs, stamps.Now, 0);
        return id;
    }

    public (ResponseAddress? Address, string? Error) CheckAddress(string id) => _addresses.GetValueOrDefault(id) switch
    {
        null => (null, "expired_url"),
        { At: var at } when stamps.Now - at > AddressLife => (null, "expired_url"),
        { Uses: >= AddressUses } => (null, "used_url"),
        var address => (address, null),
    };

    public void UseAddress(string id) => _addresses[id] = _addresses[id] with { Uses = _addresses[id].Uses + 1 };

    private sealed record Trigger(string UserId, DateTimeOffset At, bool IsUsed = false);
}

/// <summary>A response_url: five answers within half an hour, to one person in one channel.</summary>
internal sealed record ResponseAddress(string UserId, string ChannelId, string? MessageTs, DateTimeOffset At, int Uses);
