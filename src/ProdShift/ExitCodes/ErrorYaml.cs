using System.Globalization;
using System.Text;
using ProdShift.Core.ExitCodes;

namespace ProdShift.ExitCodes;

/// <summary>Writes a catalogue as an errors.yaml that the playbook's reader takes. Every text is in quotes.</summary>
internal static class ErrorYaml
{
    /// <param name="catalogue">What is known.</param>
    /// <param name="title">The file's title.</param>
    /// <param name="builtIn">Also what is built in, which a playbook need not say.</param>
    public static string Write(ErrorCatalogue catalogue, string title, bool builtIn)
    {
        var text = new StringBuilder();
        text.Append("# Written by ProdShift: the playbook's exit codes with what was changed in Slack");
        text.Append(builtIn ? ", and those built in.\n" : "; those built in are left out.\n");
        Line(text, "", "title", title);
        var entries = catalogue.Entries.Where(entry => builtIn || entry.Origin != ErrorOrigin.BuiltIn).ToList();
        text.Append(entries.Count == 0 ? "\ncodes: []\n" : "\ncodes:\n");
        foreach (var entry in entries)
            Entry(text, entry);
        if (catalogue.Schemes.Count > 0)
            text.Append("\nschemes:\n");
        foreach (var scheme in catalogue.Schemes)
            Scheme(text, scheme);
        return text.ToString();
    }

    private static void Entry(StringBuilder text, ErrorEntry entry)
    {
        text.Append("  - code: ").Append(entry.Codes).Append('\n');
        if (entry.System.Length > 0)
            text.Append("    system: ").Append(entry.System).Append('\n');
        Line(text, "    ", "name", entry.Name);
        Line(text, "    ", "meaning", entry.Meaning);
        text.Append("    category: ").Append(ErrorCategories.Word(entry.Category)).Append('\n');
        Line(text, "    ", "first", entry.First);
        Line(text, "    ", "again", entry.Again);
        Line(text, "    ", "source", entry.Source);
    }

    private static void Scheme(StringBuilder text, DigitScheme scheme)
    {
        Line(text, "  - ", "name", scheme.Name);
        text.Append(CultureInfo.InvariantCulture, $"    digits: {scheme.Digits}\n");
        Line(text, "    ", "source", scheme.Source);
        text.Append("    fields:\n");
        foreach (var field in scheme.Fields)
        {
            Line(text, "      - ", "name", field.Name);
            text.Append(CultureInfo.InvariantCulture, $"        digits: {field.Digits}\n");
            if (field.Values.Count > 0)
                text.Append("        values:\n");
            foreach (var value in field.Values)
            {
                Line(text, "          - ", "value", value.Value);
                Line(text, "            ", "name", value.Name);
                if (value.Category != ErrorCategory.Unknown)
                    text.Append("            category: ").Append(ErrorCategories.Word(value.Category)).Append('\n');
            }
        }
    }

    /// <summary>Nothing for a text that nobody wrote: the reader takes it as empty.</summary>
    private static void Line(StringBuilder text, string indent, string key, string value)
    {
        if (value.Length == 0)
            return;
        text.Append(indent).Append(key).Append(": \"");
        foreach (var letter in value)
        {
            if (letter is '"' or '\\')
                text.Append('\\').Append(letter);
            else if (IsSeen(letter))
                text.Append(letter);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        }
        text.Append("\"\n");
    }

    private static bool IsSeen(char letter) => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
