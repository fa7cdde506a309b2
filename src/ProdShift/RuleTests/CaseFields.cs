using System.Globalization;
using ProdShift.Playbook;
using YamlDotNet.RepresentationModel;

namespace ProdShift.RuleTests;

/// <summary>The kinds of fields that cases have beside texts. What is wrong is added to the errors of the file.</summary>
internal static class CaseFields
{
    private const int MostListed = 100;

    /// <summary>A whole number; the fallback where the key is not there.</summary>
    public static int WholeOr(this YamlFields fields, string key, int fallback, int least = 0, int most = 10_000_000)
    {
        if (fields.Find(key) is not { } node)
            return fallback;
        if (Number(node) is { } number && number >= least && number <= most)
            return number;
        fields.Wrong(node, $"{key} is a whole number from {least} to {most}, such as {key}: {Math.Max(least, 1)}");
        return fallback;
    }

    /// <summary>True or false; false where the key is not there.</summary>
    public static bool Flag(this YamlFields fields, string key)
    {
        if (fields.Find(key) is not { } node)
            return false;
        if ((node as YamlScalarNode)?.Value is "true" or "false")
            return ((YamlScalarNode)node).Value == "true";
        fields.Wrong(node, $"{key} is true or false.");
        return false;
    }

    /// <summary>One of some words; the fallback where the key is not there.</summary>
    public static T OneOf<T>(this YamlFields fields, string key, IReadOnlyDictionary<string, T> words, T fallback)
    {
        if (fields.Find(key) is not { } node)
            return fallback;
        if (node is YamlScalarNode { Value: { } word } && words.TryGetValue(word, out var meant))
            return meant;
        fields.Wrong(node, $"{key} is one of {string.Join(", ", words.Keys)}.");
        return fallback;
    }

    /// <summary>A text, or the fallback where the key is not there.</summary>
    public static string Word(this YamlFields fields, string key, string fallback) =>
        fields.Find(key) is null ? fallback : fields.Text(key, YamlFields.LongestText);

    /// <summary>One text or a list of them, none empty; the fallback where the key is not there.</summary>
    public static IReadOnlyList<string> Words(this YamlFields fields, string key, string fallback) => fields.Find(key) switch
    {
        null => [fallback],
        YamlSequenceNode => fields.Texts(key, MostListed),
        _ => [fields.Text(key, YamlFields.LongestText)],
    };

    /// <summary>One whole number from 1 on, or a list of them; the fallback where the key is not there.</summary>
    public static IReadOnlyList<int> Wholes(this YamlFields fields, string key, int fallback)
    {
        if (fields.Find(key) is not YamlSequenceNode list)
            return [fields.WholeOr(key, fallback, least: 1)];
        var numbers = list.Children.Select(Number).ToList();
        if (numbers.Count is > 0 and <= MostListed && numbers.TrueForAll(number => number > 0))
            return [.. numbers.Select(number => number!.Value)];
        fields.Wrong(list, $"{key} is a whole number or a list of them, such as {key}: [1001, 1002]");
        return [];
    }

    /// <summary>The mapping under a key; null where there is none.</summary>
    public static YamlMappingNode? Mapping(this YamlFields fields, string key)
    {
        if (fields.Find(key) is not { } node)
            return null;
        if (node is not YamlMappingNode mapping)
        {
            fields.Wrong(node, $"{key} has keys of its own, each on a line further in.");
            return null;
        }
        return mapping;
    }

    private static int? Number(YamlNode node) =>
        int.TryParse((node as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
