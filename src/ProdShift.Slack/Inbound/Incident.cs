using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace ProdShift.Slack;

/// <summary>A handler that failed: the log has what happened, the user a number to ask for it.</summary>
internal sealed partial class Incident(ILogger<Incident> logger)
{
    public Mrkdwn Report(Exception exception, string what)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        LogIncident(exception, id, what);
        return Mrkdwn.Of($"Something went wrong, incident {id}. Please try again; if it stays, tell the bot's keeper this number.");
    }

    [LoggerMessage(LogLevel.Error, "Incident {Id}: the handler of {What} failed")]
    private partial void LogIncident(Exception exception, string id, string what);
}
