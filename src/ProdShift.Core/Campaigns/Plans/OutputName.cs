using System.Globalization;
using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Plans;

/// <summary>
/// Names of output datasets. A template has {skip} and {limit}, which become a row's numbers, and {type} and {workflow}, which
/// stay until they are known. As in the LBL2 table, a row to the end is named "end" and not "limit-1".
/// </summary>
public static partial class OutputName
{
    private static readonly string[] Known = ["type", "skip", "limit", "workflow"];

    public static string Of(string template, long skip, long? limit) => template
        .Replace("limit{limit}", limit is null ? "end" : "limit{limit}", StringComparison.Ordinal)
        .Replace("{skip}", skip.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{limit}", limit?.ToString(CultureInfo.InvariantCulture) ?? "end", StringComparison.Ordinal);

    /// <summary>The row's output with its workflow filled in, once it has one.</summary>
    public static string Of(PlanRow row) => row.Workflow is { } workflow
        ? row.Output.Replace("{workflow}", workflow.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        : row.Output;

    /// <summary>What is wrong with a template, in words; null if nothing is.</summary>
    public static string? Wrong(string template)
    {
        if (template.Length > PlanLimits.Name)
            return $"An output name has at most {PlanLimits.Name} characters; this one has {template.Length}.";
        if (!template.Contains('{', StringComparison.Ordinal))
            return null;
        var unknown = Placeholder().Matches(template).Select(match => match.Groups[1].Value)
            .FirstOrDefault(name => !Known.Contains(name, StringComparer.Ordinal));
        return unknown is null
            ? null
            : $"An output name can hold {{{string.Join("}, {", Known)}}}, and not {{{unknown}}}.";
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
