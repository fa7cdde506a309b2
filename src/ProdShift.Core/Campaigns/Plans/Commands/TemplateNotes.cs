using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>What may be wrong with a template though commands are made of it; justIN changes from version to version.</summary>
internal static partial class TemplateNotes
{
    public static IReadOnlyList<string> Of(IReadOnlyList<CommandOption> options) =>
    [
        .. options.Where(option => !JustInOptions.IsKnown(option.Name)).Select(option => option.Name).Distinct()
            .Select(name => JustInOptions.Nearest(name) is { } near
                ? $"justIN's simple-workflow knew no {name}; the nearest is {near}."
                : $"justIN's simple-workflow knew no {name}."),
        .. Query(options),
        .. Lifetime(options),
        .. options.Where(option => option.Name is JustInOptions.Mql or JustInOptions.Description)
            .Where(option => option.Value!.ToString().Contains('"', StringComparison.Ordinal))
            .Select(option => $"{option.Name} has a \" in it, which justIN may fail to store: write ' instead."),
    ];

    /// <summary>Skip and limit cut the same files each time only if MetaCat gives them in the same order each time.</summary>
    private static IEnumerable<string> Query(IReadOnlyList<CommandOption> options)
    {
        if (TemplateFaults.Value(options, JustInOptions.Mql) is { } query
            && query.Has(Placeholders.Skip)
            && !Ordered().IsMatch(query.ToString()))
        {
            yield return "The query does not say ordered, so MetaCat may give the files in another order each time, and rows may "
                + "overlap: files from {dataset} ordered skip {skip} limit {limit}";
        }
    }

    private static IEnumerable<string> Lifetime(IReadOnlyList<CommandOption> options)
    {
        var toRucio = options.Any(option => option.Name == JustInOptions.OutputPattern
            && !option.Value!.ToString().Contains(":https://", StringComparison.Ordinal));
        if (toRucio && TemplateFaults.Value(options, JustInOptions.Lifetime) is null)
            yield return "There is no --lifetime-days: newer justINs ask for it where outputs go to a Rucio dataset.";
    }

    [GeneratedRegex(@"\bordered\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordered();
}
