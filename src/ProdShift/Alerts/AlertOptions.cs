using System.ComponentModel.DataAnnotations;
using ProdShift.Configuration;

namespace ProdShift.Alerts;

/// <summary>How alerts are told.</summary>
internal sealed class AlertOptions : IValidatableObject
{
    /// <summary>How long alerts of other systems wait for others to be told with them.</summary>
    [Range(0, 60, ErrorMessage = "Alerts:GroupWaitSeconds must be between 0 and 60.")]
    public double GroupWaitSeconds { get; set; } = 1;

    /// <summary>When only critical alerts call and remind people; the others wait for its end. Not set: never.</summary>
    public HoursOptions? QuietHours { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        QuietHours?.Problems("Alerts:QuietHours").Select(problem => new ValidationResult(problem)) ?? [];
}
