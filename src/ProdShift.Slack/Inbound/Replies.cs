namespace ProdShift.Slack;

/// <summary>
/// What a handler answers: nothing, a message to the user alone, to the whole channel, or in place of the one clicked.
/// </summary>
public sealed record Reply
{
    private Reply(Message? message, ReplyPlace place) => (Message, Place) = (message, place);

    public static Reply None { get; } = new(null, ReplyPlace.User);

    public Message? Message { get; }

    public ReplyPlace Place { get; }

    public static Reply ToUser(Message message) => new(message, ReplyPlace.User);

    public static Reply ToUser(Mrkdwn text) => new(new Message(text), ReplyPlace.User);

    public static Reply ToChannel(Message message) => new(message, ReplyPlace.Channel);

    public static Reply ToChannel(Mrkdwn text) => new(new Message(text), ReplyPlace.Channel);

    public static Reply InPlace(Message message) => new(message, ReplyPlace.Original);

    public static Reply InPlace(Mrkdwn text) => new(new Message(text), ReplyPlace.Original);
}

/// <summary>Where an answer appears: for the user alone, for the channel, or in place of the message that was clicked.</summary>
public enum ReplyPlace
{
    User,
    Channel,
    Original,
}

/// <summary>
/// What becomes of a submitted modal: closed, kept open with a word at each wrong answer (by block id), or another in its place.
/// </summary>
public sealed record ViewReply(IReadOnlyDictionary<string, string> Errors)
{
    public static ViewReply Close { get; } = new(new Dictionary<string, string>());

    /// <summary>The modal that takes the place of the one submitted; null to close it or to show the errors.</summary>
    public ModalView? Next { get; private init; }

    public static ViewReply Wrong(string blockId, string what) => new(new Dictionary<string, string> { [blockId] = what });

    public static ViewReply Update(ModalView view) => Close with { Next = view };
}
