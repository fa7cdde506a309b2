using ProdShift.Core.Monitoring;
using static System.FormattableString;

namespace ProdShift.Core.Alerts;

/// <summary>Something that promised to call in at least so often, and when it last did.</summary>
public sealed record Heartbeat(string Name, TimeSpan Every, DateTimeOffset LastAt)
{
    /// <summary>A tenth of the time, but at least a minute: a cron job does not start to the second.</summary>
    public TimeSpan Grace => Every / 10 > TimeSpan.FromMinutes(1) ? Every / 10 : TimeSpan.FromMinutes(1);

    /// <summary>
    /// A finding if it is late. Calls that came while nobody listened are not held against it, so the time counts from
    /// <paramref name="listeningSince"/> at the earliest.
    /// </summary>
    public Finding? Late(string source, DateTimeOffset listeningSince, DateTimeOffset now)
    {
        var since = LastAt > listeningSince ? LastAt : listeningSince;
        return now - since <= Every + Grace
            ? null
            : new(
                source,
                RuleNames.HeartbeatMissing,
                Name,
                Severity.Warning,
                Invariant($"{Name} was to call in every {Words(Every)} and last did at {LastAt.UtcDateTime:yyyy-MM-dd HH:mm} ")
                    + "UTC. Look whether it still runs: what it reports is not known now");
    }

    private static string Words(TimeSpan span) => span.TotalHours >= 2
        ? Invariant($"{span.TotalHours:0.#} h")
        : Invariant($"{span.TotalMinutes:0.#} min");
}
