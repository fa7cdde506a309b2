namespace ProdShift.LocalSlack.World;

/// <summary>The channels, what is said in them, and what is shown to one person alone.</summary>
internal sealed class Conversations(IEnumerable<LocalChannel> channels, Stamps stamps)
{
    public List<Channel> All { get; } = [.. channels.Select(channel => new Channel(channel, []))];

    public List<LocalMessage> Ephemerals { get; } = [];

    public Channel? Find(string? key)
    {
        var name = key?.TrimStart('#');
        return string.IsNullOrEmpty(name) ? null : All.Find(channel => channel.Id == key || channel.Name == name);
    }

    /// <summary>The conversation of the bot with these people; there is one from then on.</summary>
    public Channel OpenDirect(IReadOnlyList<string> users)
    {
        var known = All.Find(channel => channel.DirectWith.Order().SequenceEqual(users.Order()));
        if (known is not null)
            return known;
        var opened = new Channel(new LocalChannel(stamps.NextId(users.Count == 1 ? "D" : "G"), "", IsPrivate: true), users);
        All.Add(opened);
        return opened;
    }

    public LocalMessage Post(
        Channel channel, string userId, MessageContent content, string? threadTs = null, IReadOnlyList<LocalFile>? files = null)
    {
        var message = New(channel, userId, content) with { ThreadTs = threadTs, Files = files ?? [] };
        channel.Messages.Add(message);
        return message;
    }

    public LocalMessage PostEphemeral(
        Channel channel, string from, string onlyFor, MessageContent content, string? threadTs = null)
    {
        var message = New(channel, from, content) with { OnlyFor = onlyFor, ThreadTs = threadTs };
        Ephemerals.Add(message);
        return message;
    }

    /// <summary>As in Slack, what is not given is kept.</summary>
    public LocalMessage Edit(LocalMessage message, MessageContent content)
    {
        var edited = message with
        {
            Text = content.Text ?? message.Text,
            Blocks = content.Blocks is { } blocks ? MessageContent.WithIds(blocks, stamps) : message.Blocks,
            Metadata = content.Metadata ?? message.Metadata,
            Edits = message.Edits + 1,
        };
        Replace(message, edited);
        return edited;
    }

    public void Replace(LocalMessage old, LocalMessage by) => ListOf(old)[ListOf(old).FindIndex(one => one.Ts == old.Ts)] = by;

    public void Delete(LocalMessage message) => ListOf(message).RemoveAll(one => one.Ts == message.Ts);

    /// <summary>A message of the channel, or one that this user alone sees.</summary>
    public LocalMessage? Find(string channelId, string? ts, string userId) =>
        Find(channelId)?.Find(ts) ?? Ephemerals.Find(message => message.Ts == ts && message.OnlyFor == userId);

    private List<LocalMessage> ListOf(LocalMessage message) =>
        message.OnlyFor is null ? Find(message.ChannelId)!.Messages : Ephemerals;

    private LocalMessage New(Channel channel, string userId, MessageContent content) =>
        new(channel.Id, stamps.NextTs(), userId, content.Text ?? "")
        {
            Blocks = content.Blocks is { } blocks ? MessageContent.WithIds(blocks, stamps) : LocalJson.NoBlocks,
            Metadata = content.Metadata,
        };
}
