using ProdShift.Core.ExitCodes;
using YamlDotNet.RepresentationModel;

namespace ProdShift.Playbook;

/// <summary>Reads how the digits of an experiment's exit codes are split, from its errors.yaml.</summary>
internal static class SchemeReader
{
    private const int MostSchemes = 5;
    private const int MostValues = 100;

    public static IReadOnlyList<DigitScheme> Read(YamlFields top, string file, List<PlaybookError> errors)
    {
        var schemes = new List<DigitScheme>();
        foreach (var node in top.Mappings("schemes", MostSchemes, "name"))
        {
            var scheme = Scheme(node, file, errors);
            if (schemes.Any(known => known.Digits == scheme.Digits))
                top.Wrong(node, $"two schemes have {scheme.Digits} digits, so such a code could be read in two ways.");
            schemes.Add(scheme);
        }
        return schemes;
    }

    private static DigitScheme Scheme(YamlMappingNode node, string file, List<PlaybookError> errors)
    {
        var fields = new YamlFields(node, file, errors, "name", "digits", "fields", "source");
        var known = errors.Count;
        var name = fields.Text("name", YamlFields.LongestName);
        var digits = fields.Whole("digits", 2, DigitScheme.MostDigits);
        var parts = fields.Mappings("fields", DigitScheme.MostDigits, "name").Select(part => Field(part, file, errors)).ToList();
        var sum = parts.Sum(part => part.Digits);
        if (errors.Count == known && sum != digits)
            fields.Wrong($"the fields have {sum} digits together, and the scheme has {digits}: each digit is in one field.");
        return new(name, digits, parts, fields.Text("source", YamlFields.LongestText));
    }

    private static DigitField Field(YamlMappingNode node, string file, List<PlaybookError> errors)
    {
        var fields = new YamlFields(node, file, errors, "name", "digits", "values");
        var name = fields.Text("name", YamlFields.LongestName);
        var digits = fields.Whole("digits", 1, DigitScheme.MostDigits);
        var values = new List<DigitValue>();
        foreach (var mapping in fields.Mappings("values", MostValues, "value"))
        {
            var value = Value(mapping, file, errors);
            if (value.Value.Length != digits || !value.Value.All(char.IsAsciiDigit))
                fields.Wrong(mapping, $"value \"{value.Value}\" has not {digits} digits: write all, with leading zeros.");
            if (values.Any(one => one.Value == value.Value))
                fields.Wrong(mapping, $"the value {value.Value} has a name already.");
            values.Add(value);
        }
        return new(name, digits, values);
    }

    private static DigitValue Value(YamlMappingNode node, string file, List<PlaybookError> errors)
    {
        var fields = new YamlFields(node, file, errors, "value", "name", "category");
        var category = fields.Has("category")
            ? fields.Value("category", ErrorCategories.Find, $"one of {ErrorCategories.Words}")
            : null;
        return new(
            fields.Text("value", DigitScheme.MostDigits),
            fields.Text("name", YamlFields.LongestName),
            category ?? ErrorCategory.Unknown);
    }
}
