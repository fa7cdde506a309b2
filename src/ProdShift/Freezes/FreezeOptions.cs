using System.ComponentModel.DataAnnotations;
using ProdShift.Core.Monitoring;

namespace ProdShift.Freezes;

/// <summary>The rules whose open alerts ask everybody to hold new submissions, such as central-outage.</summary>
internal sealed class FreezeOptions : IValidatableObject
{
    public IList<string> OnRules { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        OnRules.Where(rule => rule.Length == 0 || rule == RuleNames.SubmittedInFreeze).Select(rule => new ValidationResult(
            $"Freezes:OnRules has \"{rule}\", which cannot ask for a freeze; write a rule's name such as central-outage."));
}
