using System.Globalization;

namespace ProdShift.Core.Campaigns.CloseOut;

/// <summary>What a user asks with /campaign dataset.</summary>
public abstract record DatasetCommand
{
    private const string Right = "/campaign dataset fd-mc-2024a fardet-hd:reco2_nu_fhc --expected 1000 --registered 998";
    private const long MostFiles = 1_000_000_000;

    public sealed record Say(string Campaign, DatasetName Dataset, long? Expected, long? Registered) : DatasetCommand;

    /// <summary>It was no output of the campaign.</summary>
    public sealed record Drop(string Campaign, DatasetName Dataset) : DatasetCommand;

    /// <summary>What is wrong, and an example that would be right; both plain text that holds the user's own words.</summary>
    public sealed record Wrong(string What, string Example) : DatasetCommand;

    /// <param name="words">The words after "dataset".</param>
    public static DatasetCommand Read(IReadOnlyList<string> words)
    {
        var drops = words is [_, _, var last] && last.TrimStart('-', '—', '–').Equals("drop", StringComparison.OrdinalIgnoreCase);
        var read = OptionWords.Read(drops ? [.. words.Take(2)] : words, "expected", "registered");
        if (read.Wrong is { } wrong)
            return new Wrong(wrong, Right);
        if (read.Plain is not [var campaign, var dataset])
            return new Wrong("Say the campaign and one dataset.", Right);
        if (DatasetName.Parse(dataset) is not { } name)
            return new Wrong($"\"{dataset}\" is no dataset. {DatasetName.Rule}", Right);
        return drops ? new Drop(campaign, name) : Read(campaign, name, read.Options);
    }

    private static DatasetCommand Read(string campaign, DatasetName name, IReadOnlyDictionary<string, string> options)
    {
        if (options.Count == 0)
            return new Wrong("Say how many files are expected, how many are registered, or both; or --drop.", Right);
        foreach (var (option, text) in options)
        {
            if (Files(text) is null)
                return new Wrong($"--{option} is a number of files from 0 to {Most}, not \"{text}\".", Right);
        }
        return new Say(campaign, name, Option(options, "expected"), Option(options, "registered"));
    }

    private static string Most => MostFiles.ToString("N0", CultureInfo.InvariantCulture);

    private static long? Option(IReadOnlyDictionary<string, string> options, string name) =>
        options.TryGetValue(name, out var text) ? Files(text) : null;

    private static long? Files(string text) =>
        long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var files) && files is >= 0 and <= MostFiles
            ? files
            : null;
}
