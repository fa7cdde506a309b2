using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>Why no command can be made of a template, whatever its rows are; null if nothing speaks against it.</summary>
internal static partial class TemplateFaults
{
    public static string? Find(IReadOnlyList<CommandOption> options)
    {
        if (options.Any(option => option.Name == JustInOptions.MonteCarlo))
            return "A row of a plan takes the files of a dataset, and --monte-carlo takes none: write --mql instead.";
        if (Value(options, JustInOptions.Mql) is not { } query)
            return "--mql is missing: --mql \"files from {dataset} skip {skip} limit {limit}\"";
        if (!query.Has(Placeholders.Dataset))
            return "The query of --mql does not say {dataset}: it has to take the files of the row's dataset.";
        if (WrongNumber(query) is { } wrong)
            return wrong;
        if (!options.Any(option => JustInOptions.Jobscripts.Contains(option.Name)))
            return "--jobscript is missing (or --jobscript-git).";
        return options.Where(option => JustInOptions.Addresses.Contains(option.Name))
            .Select(option => $"{option.Name} would send your justIN session elsewhere: leave it out.")
            .FirstOrDefault();
    }

    /// <summary>Each number has to stand after its own word, so that the query can be told from those of other rows.</summary>
    private static string? WrongNumber(Word query)
    {
        for (var at = 0; at < query.Pieces.Count; at++)
        {
            if (query.Pieces[at] is not Piece.Hole { Name: Placeholders.Skip or Placeholders.Limit } number)
                continue;
            var before = at > 0 && query.Pieces[at - 1] is Piece.Text text ? text.Value : "";
            if (!LastWord().Match(before).Groups["word"].Value.Equals(number.Name, StringComparison.OrdinalIgnoreCase))
                return $"The query of --mql has to say {number.Name} {{{number.Name}}}, the number after its own word.";
        }
        return null;
    }

    public static Word? Value(IReadOnlyList<CommandOption> options, string name) =>
        options.FirstOrDefault(option => option.Name == name)?.Value;

    [GeneratedRegex(@"\b(?<word>[A-Za-z]+)\s+\z")]
    private static partial Regex LastWord();
}
