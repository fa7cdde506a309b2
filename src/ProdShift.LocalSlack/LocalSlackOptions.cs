namespace ProdShift.LocalSlack;

/// <summary>
/// How the local Slack is set up. <paramref name="Port"/> 0 takes a free one; <paramref name="MessagesPerSecond"/> 0 means that
/// messages are not paced; <paramref name="Clock"/> stamps messages and requests, and must be the bot's own.
/// </summary>
public sealed record LocalSlackOptions(
    string SigningSecret,
    int Port = 0,
    IReadOnlyList<LocalUser>? Users = null,
    IReadOnlyList<LocalChannel>? Channels = null,
    TimeProvider? Clock = null,
    double MessagesPerSecond = 1,
    int Burst = 6)
{
    public static IReadOnlyList<LocalUser> DefaultUsers { get; } =
    [
        new("UANA0000001", "Ana Ferri", "Europe/Rome"),
        new("UBO00000001", "Bo Lindgren", "America/Chicago"),
        new("UMGR0000001", "Maria Keller", "Europe/London"),
        new("UEXPERT0001", "Eli Stone", "America/New_York"),
        new("UDM00000001", "Dana Moreau", "Europe/Zurich"),
    ];

    public static IReadOnlyList<LocalChannel> DefaultChannels { get; } =
    [
        new("CALERTS0001", "prod-alerts"),
        new("CSHIFT00001", "production-shift"),
        new("CREPORTS001", "production-reports"),
    ];

    public IReadOnlyList<LocalUserGroup> UserGroups { get; init; } =
    [
        new("SSHIFT00001", "production-shift", "Production shifters", ["UANA0000001", "UBO00000001"]),
        new("SEXPERT0001", "production-experts", "Production experts", ["UEXPERT0001"]),
    ];

    /// <summary>The commands that the page suggests while one is typed.</summary>
    public IReadOnlyList<LocalCommand> Commands { get; init; } = [];

    public string Workspace { get; init; } = "Production";

    public string BotName { get; init; } = "prodshift";

    /// <summary>How long the bot may take to answer a request; Slack gives it three seconds.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(3);
}

/// <summary>A person of the workspace; <paramref name="TimeZone"/> is an IANA name.</summary>
public sealed record LocalUser(string Id, string Name, string TimeZone)
{
    /// <summary>The account was closed: there is no writing to this person.</summary>
    public bool IsDeactivated { get; init; }
}

/// <summary>A channel. One without the bot can neither be posted to nor read (a bot without chat:write.public).</summary>
public sealed record LocalChannel(
    string Id, string Name, bool BotIsMember = true, bool IsPrivate = false, bool IsArchived = false);

public sealed record LocalUserGroup(string Id, string Handle, string Name, IReadOnlyList<string> Users);

/// <summary>A slash command that the page suggests: "/checkin", and a hint of its words.</summary>
public sealed record LocalCommand(string Command, string Hint);
