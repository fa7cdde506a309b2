using System.Globalization;

namespace ProdShift.Core.Campaigns;

/// <summary>The words after /campaign new: a name, and options in any order.</summary>
public static class CampaignOptions
{
    private const string NewExample = "/campaign new fd-mc-2024a --justin 11,12 --requester @ana --events-per-job 50";
    private const int LongestName = 60;
    public const int MostJustIn = 100;
    public const int MostEvents = 10_000_000;

    /// <summary>A campaign of this name could not be told from a word of the commands.</summary>
    private static readonly string[] Reserved = ["help", "list", "new", "show", "set", "step", "export", "history"];

    public static CampaignCommand New(IReadOnlyList<string> words)
    {
        var read = OptionWords.Read(words, "justin", "events-per-job", "path", "requester", "group");
        if (Fault(read) is { } wrong)
            return new CampaignCommand.Wrong(wrong, NewExample);
        IReadOnlyList<int>? justIn = [];
        if (read.Options.TryGetValue("justin", out var ids) && (justIn = JustIn(ids)) is null)
            return new CampaignCommand.Wrong($"--justin takes up to {MostJustIn} campaign numbers, not \"{ids}\".", NewExample);
        string? requester = null;
        if (read.Options.TryGetValue("requester", out var user) && (requester = MentionedUser.Id(user)) is null)
            return new CampaignCommand.Wrong($"--requester is a mention such as @ana, not \"{user}\".", NewExample);

        int? events = null;
        if (read.Options.TryGetValue("events-per-job", out var number) && (events = Events(number)) is null)
            return new CampaignCommand.Wrong(WrongEvents(number), NewExample);
        return new CampaignCommand.New(read.Plain[0], justIn, events, read.Options.GetValueOrDefault("path"))
        {
            Requester = requester,
            Group = read.Options.GetValueOrDefault("group"),
        };
    }

    private static string? Fault(OptionWords read) => read.Wrong ?? read.Plain switch
    {
        [] => "Say the campaign's name.",
        [var name] => NameFault(name),
        [_, var more, ..] => $"A name is one word, and \"{more}\" is one too many.",
    };

    /// <summary>What is wrong with a name; null if it can be one.</summary>
    public static string? NameFault(string name)
    {
        if (!IsName(name))
            return $"\"{name}\" cannot be a name: up to {LongestName} letters, digits, dots, _ and -, with a letter or digit first.";
        return Reserved.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"\"{name}\" is a word of the commands." : null;
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && char.IsAsciiLetterOrDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    /// <summary>justIN's numbers with commas between, each once and in order; null if they are none.</summary>
    public static List<int>? JustIn(string ids)
    {
        var numbers = ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Number)
            .ToList();
        if (numbers.Count is 0 or > MostJustIn || numbers.Any(number => number is null or < 1))
            return null;
        return [.. numbers.Select(number => number!.Value).Distinct().Order()];
    }

    private static int? Events(string number) => Number(number) is { } events and >= 1 and <= MostEvents ? events : null;

    private static string WrongEvents(string number) =>
        string.Create(CultureInfo.InvariantCulture, $"--events-per-job is a number from 1 to {MostEvents:N0}, not \"{number}\".");

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
