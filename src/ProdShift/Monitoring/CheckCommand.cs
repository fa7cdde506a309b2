using ProdShift.Slack;

namespace ProdShift.Monitoring;

/// <summary>/check: runs a check now. Its result goes where every check's goes; the answer only says that it has begun.</summary>
internal sealed partial class CheckCommand(CheckRunner checks, IHostApplicationLifetime lifetime, ILogger<CheckCommand> logger)
    : ISlashCommandHandler
{
    public SlashCommandInfo Info { get; } = new("/check", "Run a check now instead of waiting for the next one", "");

    public Task<Reply> Handle(SlashCommand command, CancellationToken cancellation)
    {
        if (checks.Running)
        {
            return Task.FromResult(Reply.ToUser(Mrkdwn.Of(
                $"A check is running already. Its line appears in the shift channel when it is done.")));
        }
        _ = RunAsync(command.UserId);
        return Task.FromResult(Reply.ToUser(Mrkdwn.Of(
            $"The check has begun. Its line appears in the shift channel when it is done; alerts go to the alerts channel.")));
    }

    private async Task RunAsync(string userId)
    {
        await Task.Yield();
        try
        {
            await checks.RunAsync(CheckTrigger.Command, lifetime.ApplicationStopping);
        }
        catch (Exception error)
        {
            LogFailed(error, userId);
        }
    }

    [LoggerMessage(LogLevel.Error, "The check that {User} asked for failed")]
    private partial void LogFailed(Exception error, string user);
}
