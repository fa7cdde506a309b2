using ProdShift.Core.ExitCodes;
using YamlDotNet.RepresentationModel;

namespace ProdShift.Playbook;

/// <summary>Reads an experiment's exit codes from its errors.yaml. An experiment without one has only those built in.</summary>
internal static class ErrorsReader
{
    public const string FileName = "errors.yaml";
    private const int MostCodes = 500;

    /// <summary>One list for each folder that has the file; a folder that cannot be read at all was told of by then.</summary>
    public static IReadOnlyList<ErrorList> ReadAll(string directory, List<PlaybookError> errors)
    {
        try
        {
            return
            [
                .. Directory.EnumerateDirectories(directory)
                    .Select(folder => Path.Combine(folder, FileName))
                    .Where(File.Exists)
                    .Order(StringComparer.Ordinal)
                    .Select(file => Read(file, errors))
                    .OfType<ErrorList>(),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>Null if the file cannot be read at all; else a list that is right only if no error was added.</summary>
    public static ErrorList? Read(string file, List<PlaybookError> errors)
    {
        if (YamlFile.Read(file, errors) is not { } top)
            return null;
        var fields = new YamlFields(top, file, errors, "title", "source", "codes", "schemes");
        fields.Text("title", YamlFields.LongestName);
        fields.OptionalText("source", YamlFields.LongestText);
        if (!fields.Has("codes") && !fields.Has("schemes"))
            fields.Wrong("neither codes nor schemes are there: begin with codes: and an entry \"- code: 65\".");
        var entries = new List<ErrorEntry>();
        var lines = new List<long>();
        foreach (var node in fields.Mappings("codes", MostCodes, "code"))
        {
            if (Entry(node, file, errors) is not { } entry)
                continue;
            if (Clash(entries, lines, entry) is { } clash)
                errors.Add(new(file, (int)node.Start.Line, clash));
            entries.Add(entry);
            lines.Add(node.Start.Line);
        }
        return new(Path.GetFileName(Path.GetDirectoryName(file)!), entries, SchemeReader.Read(fields, file, errors));
    }

    /// <summary>Null without a code that can be read: the rest of it was looked through all the same.</summary>
    private static ErrorEntry? Entry(YamlMappingNode node, string file, List<PlaybookError> errors)
    {
        var fields = new YamlFields(
            node, file, errors, "code", "system", "name", "meaning", "category", "first", "again", "source");
        var codes = fields.Value("code", CodeRange.Read, $"a code from 1 to {CodeRange.Highest}, or a range such as 70-79");
        var category = fields.Value("category", ErrorCategories.Find, $"one of {ErrorCategories.Words}");
        var entry = new ErrorEntry(
            codes ?? CodeRange.One(1),
            fields.Text("name", ErrorEntry.LongestName),
            fields.OptionalText("meaning", ErrorEntry.LongestText),
            category ?? ErrorCategory.Unknown,
            fields.OptionalText("first", ErrorEntry.LongestText),
            fields.OptionalText("again", ErrorEntry.LongestText),
            fields.Text("source", ErrorEntry.LongestText))
        {
            System = fields.OptionalId("system", "pilot"),
        };
        return codes is null ? null : entry;
    }

    /// <summary>An exact code may stand within a range, which it beats; two of a kind may not meet.</summary>
    private static string? Clash(List<ErrorEntry> entries, List<long> lines, ErrorEntry entry)
    {
        var at = entries.FindIndex(known => known.System == entry.System
            && known.Codes.IsOne == entry.Codes.IsOne
            && known.Codes.Overlaps(entry.Codes));
        if (at < 0)
            return null;
        return entry.Codes.IsOne
            ? $"the code {entry.Key} stands on line {lines[at]} already: say all about it in one place."
            : $"the codes {entry.Key} overlap {entries[at].Key} on line {lines[at]}: a code is in one range at most.";
    }
}
