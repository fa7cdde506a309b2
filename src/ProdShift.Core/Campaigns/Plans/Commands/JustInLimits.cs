using System.Globalization;
using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>
/// What justIN refuses when a command is submitted, so that it is said before: its checks of names, file patterns, numbers and
/// environment variables (its source, 01.05). A value from the submitter's environment is not known here and is let pass.
/// </summary>
internal static partial class JustInLimits
{
    private const int FarthestDistance = 100;

    /// <summary>What is wrong with a filled command; null if nothing is.</summary>
    public static string? Wrong(IReadOnlyList<CommandOption> options)
    {
        var fault = options.Select(option => option.Value is { } value && (value.Plain ?? Known(option.Name, value)) is { } text
            ? Wrong(option.Name, text)
            : null).FirstOrDefault(wrong => wrong is not null);
        return fault ?? options
            .Where(option => option.Name is JustInOptions.Environment or JustInOptions.ClassAd)
            .GroupBy(option => (option.Name, Variable: option.Value!.Start.Split('=')[0]))
            .Where(same => same.Count() > 1)
            .Select(same => $"{same.Key.Name} {same.Key.Variable} stands there twice: justIN would take the first only.")
            .FirstOrDefault();
    }

    /// <summary>Of NAME=VALUE the name has to stand there, wherever the value comes from.</summary>
    private static string? Known(string option, Word value) =>
        option is JustInOptions.Environment or JustInOptions.ClassAd ? value.Start : null;

    private static string? Wrong(string option, string text) => option switch
    {
        JustInOptions.OutputPattern => WrongOutput(text),
        JustInOptions.Environment or JustInOptions.ClassAd => NameAndValue().IsMatch(text)
            ? null
            : $"{option} {Excerpt.Of(text)}: write NAME=VALUE, the name of letters, digits and _ only.",
        JustInOptions.Scope when !PlanNames.IsRucioName(text) =>
            $"{option} {Excerpt.Of(text)}: a scope has letters, digits and . _ - only.",
        JustInOptions.RssMb when !IsNumber(text, double.MaxValue) => $"{option} {Excerpt.Of(text)}: write a number of MiB.",
        JustInOptions.MaxDistance when !IsNumber(text, FarthestDistance) && text != "0" =>
            $"{option} {Excerpt.Of(text)}: write a distance from 0 (the same site) to {FarthestDistance}.",
        _ when JustInOptions.Counts.Contains(option) && !IsCount(text) =>
            $"{option} {Excerpt.Of(text)}: write a whole number from 1.",
        _ when text.Length == 0 => $"{option} has an empty value.",
        _ => null,
    };

    private static string? WrongOutput(string text)
    {
        var parts = text.Split(':', 2);
        if (!FilePattern().IsMatch(parts[0]))
            return $"\"{Excerpt.Of(parts[0])}\" is no file pattern for justIN: letters, digits and * . _ - only.";
        var target = FilledByJustIn().Replace(parts.Length > 1 ? parts[1] : "", "1");
        if (target.Length == 0 || PlanNames.IsRucioName(target) || Address().IsMatch(target))
            return null;
        return $"\"{Excerpt.Of(parts[1])}\" is no dataset that Rucio takes: letters, digits and . _ - only.";
    }

    private static bool IsNumber(string text, double most) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number > 0 && number <= most;

    private static bool IsCount(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;

    [GeneratedRegex(@"^[A-Za-z0-9_]+=")]
    private static partial Regex NameAndValue();

    [GeneratedRegex(@"^[A-Za-z0-9._*-]+\z")]
    private static partial Regex FilePattern();

    [GeneratedRegex(@"^https://[A-Za-z0-9._:/-]+\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"\$\{JUSTIN_(WORKFLOW_ID|STAGE_ID|SCOPE)\}|\$JUSTIN_(WORKFLOW_ID|STAGE_ID|SCOPE)")]
    private static partial Regex FilledByJustIn();
}
