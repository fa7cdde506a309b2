namespace ProdShift.LocalSlack.World;

/// <summary>A channel or a conversation of direct messages, with what was said in it.</summary>
internal sealed class Channel(LocalChannel description, IReadOnlyList<string> directWith)
{
    public string Id => description.Id;

    public string Name => description.Name;

    public bool BotIsMember { get; set; } = description.BotIsMember;

    public bool IsPrivate => description.IsPrivate;

    public bool IsArchived { get; set; } = description.IsArchived;

    /// <summary>The people of a direct message, the bot left out; empty for a channel, where everyone is.</summary>
    public IReadOnlyList<string> DirectWith { get; } = directWith;

    public string Topic { get; set; } = "";

    /// <summary>Oldest first, replies among them.</summary>
    public List<LocalMessage> Messages { get; } = [];

    public bool IsSeenBy(string userId) => DirectWith.Count == 0 || DirectWith.Contains(userId);

    public LocalMessage? Find(string? ts) => Messages.Find(message => message.Ts == ts);

    public IEnumerable<LocalMessage> Replies(string ts) => Messages.Where(message => message.ThreadTs == ts);
}
