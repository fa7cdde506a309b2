using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Roles;
using ProdShift.Shifts;

namespace ProdShift.Escalations;

/// <summary>The chain of an alert: by its severity, with the expert who knows its campaign or system.</summary>
internal sealed class EscalationChains(
    IOptions<EscalationOptions> options,
    IOptions<AlertOptions> alerts,
    IOptions<ShiftOptions> shifts,
    IOptions<ExperimentOptions> experiment,
    RoleBook roles)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    /// <summary>Empty where nobody is to be called; steps whose role nobody configured are left out.</summary>
    public IReadOnlyList<EscalationStep> For(Alert alert) =>
        options.Value.Enabled && alert.Finding.Severity != Severity.Info
            ? [.. Steps(alert.Finding.Severity).Select(step => Step(step, alert)).OfType<EscalationStep>()]
            : [];

    /// <summary>
    /// When to look again at an alert that nobody is to be called for now; null if people may be called. Within a minute, since a
    /// silence may be ended before its time.
    /// </summary>
    public DateTimeOffset? QuietUntil(Alert alert, IReadOnlyList<Silence> silences, DateTimeOffset now)
    {
        var until = silences.FirstOrDefault(silence => silence.Filter.Matches(alert))?.Until ?? QuietHoursUntil(alert, now);
        return until < now + LookAgain ? until : until is null ? null : now + LookAgain;
    }

    private DateTimeOffset? QuietHoursUntil(Alert alert, DateTimeOffset now) =>
        alert.Finding.Severity < Severity.Critical
        && alerts.Value.QuietHours?.In(experiment.Value.Zone) is { } quiet
        && quiet.Contains(now)
            ? quiet.NextOut(now)
            : null;

    private IEnumerable<StepOptions> Steps(Severity severity) => severity == Severity.Critical
        ? options.Value.Critical is { Count: > 0 } critical ? critical : EscalationOptions.DefaultCritical
        : options.Value.Warning is { Count: > 0 } warning ? warning : EscalationOptions.DefaultWarning;

    private EscalationStep? Step(StepOptions step, Alert alert)
    {
        var role = step.To switch
        {
            StepOptions.OnShift => shifts.Value.DefaultRole,
            StepOptions.Expert => Expert(alert),
            StepOptions.Manager => options.Value.ManagerRole,
            _ => step.To,
        };
        return roles.Find(role) is not { } known
            ? null
            : new(TimeSpan.FromMinutes(step.AfterMinutes), known, step.Hours?.In(experiment.Value.Zone))
            {
                OnDutyOnly = step.To == StepOptions.OnShift,
            };
    }

    private string Expert(Alert alert) =>
        options.Value.Experts.FirstOrDefault(expert => Filter(expert.Match).Matches(alert))?.Role ?? shifts.Value.ExpertRole;

    private static AlertFilter Filter(string match) =>
        FilterWords.Read(match.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is FilterWords.Result.Read read
            ? read.Filter
            : new();
}
