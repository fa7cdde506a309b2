using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>The placeholders that a template and the name of an output dataset may have.</summary>
internal static partial class Placeholders
{
    public const string Dataset = "dataset";
    public const string Skip = "skip";
    public const string Limit = "limit";
    public const string Output = "output";
    public const string Campaign = "campaign";
    public const string Row = "row";

    /// <summary>In the name of an output dataset: what an --output-pattern stands for.</summary>
    public const string Type = "type";

    /// <summary>In the name of an output dataset: the number that justIN gives the workflow.</summary>
    public const string Workflow = "workflow";

    private static readonly string[] InTemplates = [Dataset, Skip, Limit, Output, Campaign, Row];

    private static readonly string[] InOutputs = [Type, Workflow];

    /// <summary>What is wrong with a template's placeholder; null if it is known.</summary>
    public static string? Wrong(Piece.Hole hole)
    {
        if (hole.Variable is { } variable)
        {
            return Variable().IsMatch(variable)
                ? null
                : $"{{env:{Excerpt.Of(variable)}}} names no environment variable: write for example {{env:HOME}}.";
        }
        return InTemplates.Contains(hole.Name) ? null : Unknown(hole.Name, [.. InTemplates, "env:NAME"]);
    }

    /// <summary>What is wrong with the placeholders in the name of an output dataset; null if nothing is.</summary>
    public static string? WrongInOutput(string output) => Braces().Matches(output).Select(match => match.Groups[1].Value)
        .Where(name => !InOutputs.Contains(name))
        .Select(name => Unknown(name, InOutputs))
        .FirstOrDefault();

    private static string Unknown(string name, string[] known) =>
        NearestNames.Of(name, known, most: 1) is [var near]
            ? $"There is no {{{Excerpt.Of(name)}}}: did you mean {{{near}}}? {All(known)}"
            : $"There is no {{{Excerpt.Of(name)}}}. {All(known)}";

    private static string All(string[] known) => $"There are {string.Join(", ", known.Select(one => $"{{{one}}}"))}.";

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Braces();
}
