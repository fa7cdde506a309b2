using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Monitoring;
using ProdShift.Slack;
using ProdShift.Sources;
using ProdShift.Storage;

namespace ProdShift.Health;

/// <summary>
/// Whether the bot does its work: the database can be written, Slack is connected and takes messages, and no source
/// was unseen for too long.
/// </summary>
internal sealed class Readiness(
    Database database,
    CheckLog checks,
    CheckSchedule schedule,
    IEnumerable<IMonitorSource> sources,
    SocketModeClient socket,
    DeliveryHealth delivery,
    IOptions<SlackOptions> slack,
    TimeProvider clock)
{
    private readonly DateTimeOffset _started = clock.GetUtcNow();

    /// <summary>What is wrong, and what is only to be known, in words for an operator.</summary>
    public async Task<HealthAnswer> LookAsync(CancellationToken cancellation)
    {
        var problems = new List<string>();
        var notices = new List<string>();
        try
        {
            await database.WriteAsync(transaction => Database.Touch(transaction), cancellation);
            problems.AddRange(Stale(await checks.LastGoodAsync(cancellation)));
            await delivery.AddAsync(problems, notices, cancellation);
        }
        catch (SqliteException error)
        {
            problems.Add($"the database cannot be written: {error.Message}");
        }
        if (slack.Value.Mode == SlackMode.Socket && !socket.Connected)
            problems.Add("Slack's Socket Mode is not connected");
        return new(problems.Count == 0, problems, notices);
    }

    /// <summary>
    /// Sources without a whole answer for longer than two of their scheduled checks (or ever, since the start).
    /// </summary>
    private IEnumerable<string> Stale(IReadOnlyDictionary<string, DateTimeOffset> lastGood) =>
        from source in sources
        let since = lastGood.TryGetValue(source.Name, out var at) ? at : _started
        where schedule.IsStale(since, clock.GetUtcNow())
        select $"{source.Name} was not seen in full since {since:yyyy-MM-dd HH:mm} UTC";
}
