using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace ProdShift.Playbook;

/// <summary>
/// The fields of one mapping in a playbook file. A key that is not known, a field that is missing or not what it should be is
/// added to the errors; what is read in its place is only there to go on reading.
/// </summary>
internal sealed partial class YamlFields
{
    public const int LongestName = 100;
    public const int LongestText = 300;
    private const int LongestId = 60;
    private readonly YamlMappingNode _mapping;
    private readonly string _file;
    private readonly List<PlaybookError> _errors;

    public YamlFields(YamlMappingNode mapping, string file, List<PlaybookError> errors, params string[] known)
    {
        (_mapping, _file, _errors) = (mapping, file, errors);
        foreach (var key in mapping.Children.Keys
            .Where(key => key is not YamlScalarNode { Value: { } word } || !known.Contains(word)))
        {
            Wrong(key, $"\"{key}\" is not known here: use {string.Join(", ", known)}.");
        }
    }

    /// <summary>A required text on one line.</summary>
    public string Text(string key, int longest)
    {
        if (!Has(key, out var node))
            return Missing(key, $"write {key}: and a few words.");
        return OneText(node, key, longest);
    }

    /// <summary>A required id in kebab-case, as it is typed in Slack.</summary>
    public string Id(string key, string example)
    {
        if (!Has(key, out var node))
            return Missing(key, $"write for example {key}: {example}");
        var id = (node as YamlScalarNode)?.Value ?? "";
        if (!IsId(id))
            Wrong(node, $"{key} \"{id}\" is not lower-case letters and digits joined by single dashes, such as {example}.");
        return id;
    }

    /// <summary>An optional list of texts.</summary>
    public IReadOnlyList<string> Texts(string key, int most) =>
        [.. List(key, most).Select(node => OneText(node, key, LongestText))];

    /// <summary>
    /// A list of mappings, each beginning with <paramref name="first"/>; none if the key is not there.
    /// </summary>
    public IEnumerable<YamlMappingNode> Mappings(string key, int most, string first = "id")
    {
        foreach (var node in List(key, most))
        {
            if (node is YamlMappingNode mapping)
                yield return mapping;
            else
                Wrong(node, $"an entry of {key} has fields of its own, beginning with \"- {first}:\".");
        }
    }

    /// <summary>What stands under a key; null if nothing does.</summary>
    public YamlNode? Find(string key) => Has(key, out var node) ? node : null;

    public void Wrong(YamlNode node, string what) => _errors.Add(new(_file, (int)node.Start.Line, what));

    public void Wrong(string what) => Wrong(_mapping, what);

    public static bool IsId(string word) => word.Length <= LongestId && Kebab().IsMatch(word);

    private bool Has(string key, out YamlNode node) =>
        _mapping.Children.TryGetValue(new YamlScalarNode(key), out node!) && node is not YamlScalarNode { Value: null or "" };

    private string Missing(string key, string right)
    {
        Wrong($"{key} is missing: {right}");
        return "";
    }

    private string OneText(YamlNode node, string key, int longest)
    {
        var text = (node as YamlScalarNode)?.Value?.Trim() ?? "";
        if (text.Length == 0)
            Wrong(node, $"{key} is a text; put it in quotes if it holds a colon.");
        else if (text.Length > longest)
            Wrong(node, $"{key} has {text.Length} characters, and at most {longest} fit.");
        else if (text.Any(char.IsControl))
            Wrong(node, $"{key} is one line without control characters; \">-\" folds a long one.");
        return text;
    }

    private IReadOnlyList<YamlNode> List(string key, int most)
    {
        if (!Has(key, out var node))
            return [];
        if (node is not YamlSequenceNode list)
            Wrong(node, $"{key} is a list: begin each entry with \"- \" on a line of its own.");
        else if (list.Children.Count > most)
            Wrong(node, $"{key} has {list.Children.Count} entries, and at most {most} fit.");
        else
            return [.. list.Children];
        return [];
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Kebab();
}
