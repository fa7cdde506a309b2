using System.ComponentModel.DataAnnotations;
using ProdShift.Core.Campaigns.Plans.Commands;

namespace ProdShift.PlanWatch;

/// <summary>The section PlanWatch: when running jobs leave room for a next workflow of a plan.</summary>
internal sealed class PlanWatchOptions : IValidatableObject
{
    public RoomSettings Room { get; set; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Room.Below is not (> 0 and <= 1))
            yield return new("PlanWatch:Room:Below is a share of the agreed maximum, over 0 and at most 1, for example 0.75.");
        if (Room.ChecksAgo is not (>= 1 and <= 100))
            yield return new("PlanWatch:Room:ChecksAgo is a number of checks from 1 to 100, for example 4.");
        if (Room.Fall is not (>= 0 and <= 1))
            yield return new("PlanWatch:Room:Fall is a share of the agreed maximum, from 0 to 1, for example 0.05.");
        if (Room.AgainAbove < Room.Below)
            yield return new("PlanWatch:Room:AgainAbove is a share of the agreed maximum from Room:Below on, for example 0.9.");
    }
}
