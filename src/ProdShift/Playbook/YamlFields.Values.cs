using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ProdShift.Playbook;

/// <summary>Fields that are a number, one of a few words, or may be left out.</summary>
internal sealed partial class YamlFields
{
    /// <summary>A text on one line that may be left out: empty then.</summary>
    public string OptionalText(string key, int longest) => Has(key, out var node) ? OneText(node, key, longest) : "";

    /// <summary>An id in kebab-case that may be left out: empty then.</summary>
    public string OptionalId(string key, string example) => Has(key, out _) ? Id(key, example) : "";

    /// <summary>A required whole number; the least one if it is missing or wrong.</summary>
    public int Whole(string key, int least, int most) =>
        Value(key, word => WholeOf(word, least, most), $"a whole number from {least} to {most}") ?? least;

    /// <summary>A required value that <paramref name="read"/> makes of the word; null, with an error, if it cannot.</summary>
    public T? Value<T>(string key, Func<string, T?> read, string right)
        where T : struct
    {
        if (!Has(key, out var node))
        {
            Missing(key, $"write {right}.");
            return null;
        }
        var value = read(Scalar(node));
        if (value is null)
            Wrong(node, $"{key} \"{Scalar(node)}\" is not {right}.");
        return value;
    }

    public bool Has(string key) => Has(key, out _);

    private static int? WholeOf(string word, int least, int most) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value?.Trim() ?? "";
}
