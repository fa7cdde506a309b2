using Microsoft.Extensions.Options;
using Quartz;

namespace ProdShift.Reports;

/// <summary>When the summary of the last week is posted.</summary>
internal sealed class ReportOptions
{
    public const string Section = "Reports";

    /// <summary>Quartz cron in the experiment's zone; the default is Mondays at 15:00, ahead of Tuesday's meeting.</summary>
    public string Schedule { get; set; } = "0 0 15 ? * MON";
}

/// <summary>Refuses a schedule that cannot be read or never fires again.</summary>
internal sealed class ReportOptionsValidator(TimeProvider clock) : IValidateOptions<ReportOptions>
{
    private const string Example = "Write for example \"0 0 15 ? * MON\", which is Mondays at 15:00.";

    public ValidateOptionsResult Validate(string? name, ReportOptions options)
    {
        if (!CronExpression.TryParse(options.Schedule ?? "", out var schedule))
        {
            return ValidateOptionsResult.Fail(
                $"Reports:Schedule is \"{options.Schedule}\", which is no Quartz cron expression. {Example}");
        }
        return schedule.GetNextValidTimeAfter(clock.GetUtcNow()) is null
            ? ValidateOptionsResult.Fail($"Reports:Schedule is \"{options.Schedule}\", which never fires again. {Example}")
            : ValidateOptionsResult.Success;
    }
}
