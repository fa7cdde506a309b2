using System.Globalization;
using System.Text;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>The text of a shell script with the commands of rows, in their order; it stops at the first that fails.</summary>
public static class PlanScript
{
    public static string Of(string campaign, IReadOnlyCollection<PlanCommand> commands)
    {
        var script = new StringBuilder("#!/usr/bin/env bash\n");
        Comment(script, $"Workflows of {campaign}: {commands.Count(command => command.Refusal is null)} commands.");
        script.Append("set -eu\n");
        foreach (var command in commands)
        {
            script.Append('\n');
            Comment(script, string.Create(CultureInfo.InvariantCulture, $"Row {command.Row.Number}: {command.Dataset}"));
            if (command.Refusal is { } refusal)
                Comment(script, $"No command: {refusal}");
            else
                script.Append(command.Lines).Append('\n');
        }
        return script.ToString();
    }

    /// <summary>No character that ends a line, or that changes how a line looks, gets into a comment.</summary>
    private static void Comment(StringBuilder script, string text) => script.Append("# ")
        .Append(string.Concat(text.EnumerateRunes().Select(rune => IsPrinted(rune) ? rune.ToString() : " ")))
        .Append('\n');

    private static bool IsPrinted(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
