using Microsoft.Extensions.Options;
using Quartz;

namespace ProdShift.Configuration;

/// <summary>Refuses a cron expression that Quartz cannot read, or that never fires again.</summary>
internal sealed class CronValidator(TimeProvider clock) : IValidateOptions<MonitoringOptions>
{
    public ValidateOptionsResult Validate(string? name, MonitoringOptions options)
    {
        var wrong = options.Schedule.Select((cron, i) => Problem($"Monitoring:Schedule:{i}", cron, clock.GetUtcNow()))
            .Append(Problem("Monitoring:YoungCampaignSchedule", options.YoungCampaignSchedule, clock.GetUtcNow()))
            .OfType<string>().ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    /// <summary>What is wrong with a cron expression under a key; null if nothing is.</summary>
    public static string? Problem(string key, string cron, DateTimeOffset now)
    {
        const string Example = "\"0 0 9 * * ?\" is every day at 09:00 (second minute hour day month weekday)";
        if (!CronExpression.TryParse(cron, out var schedule))
            return $"{key} is \"{cron}\", which is not a Quartz cron expression; {Example}.";
        return schedule.GetNextValidTimeAfter(now) is null ? $"{key} is \"{cron}\", which never fires again; {Example}." : null;
    }
}
