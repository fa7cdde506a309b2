using Microsoft.Extensions.Options;
using ProdShift.Core.Alerts;
using ProdShift.Roles;

namespace ProdShift.Escalations;

/// <summary>A chain that calls nobody is worse than none, so a step's role must be configured.</summary>
internal sealed class EscalationOptionsValidator(IOptions<RolesOptions> roles) : IValidateOptions<EscalationOptions>
{
    private const int AWeek = 7 * 24 * 60;

    public ValidateOptionsResult Validate(string? name, EscalationOptions options)
    {
        var wrong = Chain("Escalation:Critical", options.Critical)
            .Concat(Chain("Escalation:Warning", options.Warning))
            .Concat(options.Experts.SelectMany(Expert))
            .ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Chain(string key, IList<StepOptions> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            var (step, at) = (steps[i], $"{key}:{i}");
            if (step.AfterMinutes is < 0 or > AWeek)
                yield return $"{at}:AfterMinutes must be between 0 and {AWeek} (a week).";
            if (i > 0 && step.AfterMinutes < steps[i - 1].AfterMinutes)
                yield return $"{at}:AfterMinutes must not be less than that of the step before it.";
            if (!IsKnown(step.To))
                yield return $"{at}:To is \"{step.To}\"; write on-shift, expert, manager, or a role of the section Roles.";
            foreach (var problem in step.Hours?.Problems($"{at}:Hours") ?? [])
                yield return problem;
        }
    }

    private IEnumerable<string> Expert(ExpertOptions expert, int i)
    {
        var words = expert.Match.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (FilterWords.Read(words) is not FilterWords.Result.Read { Filter.IsEmpty: false, Rest.Count: 0 })
            yield return $"Escalation:Experts:{i}:Match is \"{expert.Match}\"; write for example campaign:12 or storage:RAL_*";
        if (!roles.Value.ContainsKey(expert.Role))
            yield return $"Escalation:Experts:{i}:Role is \"{expert.Role}\", which is not in the section Roles.";
    }

    private bool IsKnown(string to) =>
        to is StepOptions.OnShift or StepOptions.Expert or StepOptions.Manager || roles.Value.ContainsKey(to);
}
