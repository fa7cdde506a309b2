namespace ProdShift.Slack;

/// <summary>Answers one slash command. Quick answers go out in the response; one that takes longer follows by itself.</summary>
public interface ISlashCommandHandler
{
    SlashCommandInfo Info { get; }

    Task<Reply> Handle(SlashCommand command, CancellationToken cancellation);
}

/// <summary>Answers the use of a button or select with one action id.</summary>
public interface IBlockActionHandler
{
    string ActionId { get; }

    Task<Reply> Handle(BlockAction action, CancellationToken cancellation);
}

/// <summary>Answers a submitted modal with one callback id.</summary>
public interface IViewSubmissionHandler
{
    string CallbackId { get; }

    Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation);
}

/// <summary>Takes note of one type of event (app_home_opened, app_mention …).</summary>
public interface IEventHandler
{
    string EventType { get; }

    Task Handle(SlackEvent slackEvent, CancellationToken cancellation);
}

/// <summary>Offers the choices of an external select with one action id, while the user types.</summary>
public interface IBlockOptionProvider
{
    string ActionId { get; }

    Task<IReadOnlyList<Option>> Options(BlockOptionsRequest request, CancellationToken cancellation);
}

/// <summary>A slash command as the app's manifest declares it: "/checkin", what it does, and a hint of its words.</summary>
public sealed record SlashCommandInfo(string Command, string Description, string UsageHint);
