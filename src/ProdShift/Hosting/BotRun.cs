namespace ProdShift.Hosting;

/// <summary>
/// How the bot is run: with its own schedules and sender or without (tests and single verbs), where its logs go, and its clock.
/// </summary>
internal sealed record BotRun(bool Background, BotLogs Logs, TimeProvider Clock)
{
    public static BotRun Service { get; } = new(true, BotLogs.StandardOutput, TimeProvider.System);

    public static BotRun SingleVerb { get; } = new(false, BotLogs.StandardError, TimeProvider.System);
}

internal enum BotLogs
{
    StandardOutput,
    StandardError,
    None,
}
