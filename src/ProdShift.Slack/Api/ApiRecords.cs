namespace ProdShift.Slack;

/// <summary>
/// A message on its way: text and blocks (as JSON), the thread it goes to, and the id that finds it again (metadata).
/// </summary>
public sealed record OutgoingMessage(
    string Channel, string Text, string? BlocksJson = null, string? ThreadTs = null, string? MessageId = null);

public sealed record PostedMessage(string Channel, string Ts);

public sealed record Done;

/// <summary>A message as a channel's history shows it; MessageId is the id in the metadata that the bot gave it.</summary>
public sealed record ChannelMessage(string Ts, string? MessageId, IReadOnlyList<string> FileNames);

public sealed record FileUpload(string Channel, string? ThreadTs, string FileName, string Title, byte[] Content);

/// <summary>
/// A file that somebody gave to Slack. Name and MediaType are what the giver said, Size is in bytes; Download is null for a file
/// that Slack does not hold itself.
/// </summary>
public sealed record SlackFile(string Id, string Name, string MediaType, long Size, string UserId, Uri? Download);

/// <summary>A channel as conversations.info tells it; the bot can read and promise delivery only where it is a member (as in
/// every direct message).</summary>
public sealed record ChannelInfo(string Id, string Name, bool IsMember, bool IsArchived, string Topic);

/// <summary>A user: the name that people know, the IANA time zone of the account, and whether the account is closed.</summary>
public sealed record SlackUser(string Id, string Name, string TimeZone, bool IsDeleted);

/// <summary>The bot as Slack knows it.</summary>
public sealed record BotIdentity(string UserId, string BotId, string TeamId, string TeamName);
