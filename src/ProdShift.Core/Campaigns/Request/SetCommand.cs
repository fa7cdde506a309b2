namespace ProdShift.Core.Campaigns.Request;

/// <summary>What a user asks with /campaign set.</summary>
public abstract record SetCommand
{
    private const string Example = "/campaign set fd-mc-2024a tape reco, 100k, 1 GB";

    /// <summary>A window shall ask: which item, where none is named, and of which campaign, where none is.</summary>
    public sealed record Ask(string? Name, RequestItem? Item) : SetCommand;

    /// <summary>The values by field, as they are kept.</summary>
    public sealed record Say(string Name, IReadOnlyList<KeyValuePair<string, string>> Values) : SetCommand;

    /// <summary>The value before is put back.</summary>
    public sealed record Undo(string Name, CampaignField Field) : SetCommand;

    /// <summary>What is wrong, and an example that would be right; both plain text that holds the user's own words.</summary>
    public sealed record Wrong(string What, string Right) : SetCommand;

    /// <param name="text">What stands behind "/campaign set", with its line breaks.</param>
    public static SetCommand Read(string text)
    {
        var (name, rest) = FirstWord(text);
        if (name.Length == 0)
            return new Ask(null, null);
        if (OptionWords.IsOption(name))
            return new Wrong("Say the campaign's name first.", Example);
        if (rest.Length == 0)
            return new Ask(name, null);
        return OptionWords.IsOption(rest) ? OfOptions(name, rest) : OfField(name, rest);
    }

    private static SetCommand OfField(string name, string text)
    {
        var (word, value) = FirstWord(text);
        if (CampaignFields.Find(word) is not { } field)
            return new Wrong($"There is no field \"{word}\": {Known(word)}.", Example);
        if (value.Length == 0)
        {
            return RequestItems.Find(word) is { } item
                ? new Ask(name, item)
                : new Wrong($"Say the {field.Title}.", $"/campaign set {name} {field.Id} {field.Example}");
        }
        if (OptionWords.IsOption(value) && OptionWords.NameOf(value).Equals("undo", StringComparison.OrdinalIgnoreCase))
            return new Undo(name, field);
        return field.Read(value) switch
        {
            FieldRead.Good good => new Say(name, [new(field.Id, good.Value)]),
            FieldRead.Wrong wrong => new Wrong(wrong.Words, $"/campaign set {name} {field.Id} {field.Example.Split('\n')[0]}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static SetCommand OfOptions(string name, string text)
    {
        const string Right = "/campaign set fd-mc-2024a --events-per-job 50 --max-running 5000";
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var read = OptionWords.Read(words, [.. CampaignFields.Settings.Select(field => field.Id)]);
        if (read.Wrong is { } wrong)
            return new Wrong(wrong, Right);
        if (read.Plain is [var more, ..])
            return new Wrong($"\"{more}\" belongs to no option.", Right);
        var values = new List<KeyValuePair<string, string>>();
        foreach (var field in CampaignFields.Settings.Where(field => read.Options.ContainsKey(field.Id)))
        {
            if (field.Read(read.Options[field.Id]) is not FieldRead.Good good)
                return new Wrong(((FieldRead.Wrong)field.Read(read.Options[field.Id])).Words, Right);
            values.Add(new(field.Id, good.Value));
        }
        return new Say(name, values);
    }

    private static string Known(string word) => NearestNames.Of(word, CampaignFields.All.Select(field => field.Id), most: 1) is [var near]
        ? $"did you mean {near}?"
        : $"use {string.Join(", ", CampaignFields.All.Select(field => field.Id))}";

    private static (string Word, string After) FirstWord(string text)
    {
        var trimmed = text.Trim();
        var end = trimmed.AsSpan().IndexOfAny(" \t\r\n");
        return end < 0 ? (trimmed, "") : (trimmed[..end], trimmed[end..].Trim());
    }
}
