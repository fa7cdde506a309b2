using System.ComponentModel.DataAnnotations;

namespace ProdShift.Configuration;

/// <summary>The experiment's name and the zone (IANA, such as America/Chicago) in which its days and weeks run.</summary>
internal sealed class ExperimentOptions : IValidatableObject
{
    [Required(ErrorMessage = "Experiment:Name is missing, for example: DUNE")]
    public string Name { get; set; } = "";

    public string TimeZone { get; set; } = "UTC";

    /// <summary>UTC for a name that the validation refuses: reading it must not fail before that is said.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return new ValidationResult(
                $"Experiment:TimeZone is \"{TimeZone}\", which no time zone is called. "
                + "Write an IANA name such as America/Chicago.");
        }
    }
}
