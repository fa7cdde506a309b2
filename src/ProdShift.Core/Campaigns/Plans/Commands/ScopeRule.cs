namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>
/// Which --scope a command may have: always usertests in a step of tests, and never after it (the shifter tutorial, steps 2 and
/// 3), since files that are not of usertests are hard to remove again.
/// </summary>
internal static class ScopeRule
{
    public const string Tests = "usertests";

    /// <summary>Whether a scope is that of tests: justIN reads scopes without regard to capitals.</summary>
    public static bool IsTests(string scope) => scope.Equals(Tests, StringComparison.OrdinalIgnoreCase);

    public static (IReadOnlyList<CommandOption> Options, string? Wrong) Apply(
        IReadOnlyList<CommandOption> options, StepRuns step) => step switch
        {
            StepRuns.Tests => (WithTests(options), null),
            StepRuns.Validation or StepRuns.Production => (options, Wrong(options)),
            _ => ([], "Nothing runs in justIN in this step, so there is nothing to submit."),
        };

    private static List<CommandOption> WithTests(IReadOnlyList<CommandOption> options)
    {
        var tests = new CommandOption(JustInOptions.Scope, Word.Of(Tests));
        var changed = options.Select(option => option.Name == JustInOptions.Scope ? tests : option).ToList();
        if (!changed.Contains(tests))
            changed.Add(tests);
        return changed;
    }

    private static string? Wrong(IReadOnlyList<CommandOption> options) =>
        options.FirstOrDefault(option => option.Name == JustInOptions.Scope)?.Value switch
        {
            null => "--scope is missing, and without it justIN takes usertests: name the scope of the production.",
            { Plain: null } => "--scope is to be written out, so that it can be seen not to be usertests.",
            { Plain: { } scope } when IsTests(scope.Trim()) =>
                "The scope usertests is for tests: name the scope of the production.",
            _ => null,
        };
}
