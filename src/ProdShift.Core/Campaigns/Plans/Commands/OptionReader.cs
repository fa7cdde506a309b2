namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>Sorts the words after "justin simple-workflow" into options and their values, as justIN's command would.</summary>
internal static class OptionReader
{
    public static (IReadOnlyList<CommandOption> Options, string? Wrong) Read(IReadOnlyList<Word> words)
    {
        var options = new List<CommandOption>();
        for (var at = 0; at < words.Count; at++)
        {
            var (option, wrong) = Option(words[at], at + 1 < words.Count ? words[at + 1] : null);
            if (wrong is not null)
                return ([], wrong);
            if (!JustInOptions.MayRepeat(option!.Name) && options.Exists(other => other.Name == option.Name))
                return ([], $"{option.Name} stands there twice: justIN would take the last only.");
            options.Add(option);
            if (option.Value is not null && ReferenceEquals(option.Value, words.ElementAtOrDefault(at + 1)))
                at++;
        }
        return (options, null);
    }

    private static (CommandOption? Option, string? Wrong) Option(Word word, Word? next)
    {
        if (!word.Start.StartsWith('-'))
            return (null, $"\"{Excerpt.Of(word.ToString())}\" belongs to no option: does the text before it need quotes?");
        var equals = word.Start.IndexOf('=', StringComparison.Ordinal);
        var typed = equals < 0 ? word.Start : word.Start[..equals];
        if ((equals < 0 && word.Plain is null) || !IsName(typed))
            return (null, $"\"{Excerpt.Of(word.ToString())}\" is no option: write the name of an option in full.");

        var name = JustInOptions.Canonical(typed);
        if (JustInOptions.IsFlag(name))
            return equals < 0 ? (new(name, null), null) : (null, $"{name} takes no value.");
        if (equals >= 0)
            return (new(name, word.After(equals + 1)), null);
        if (next is not null && !next.Start.StartsWith('-'))
            return (new(name, next), null);
        return JustInOptions.IsKnown(name) ? (null, $"{name} needs a value.") : (new(name, null), null);
    }

    private static bool IsName(string typed) =>
        typed.Length > 1 && typed.TrimStart('-').Length > 0 && typed.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
