using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ProdShift.Playbook;

/// <summary>
/// Reads a YAML file into nodes, and no further than a playbook needs: one document, no tags, anchors or aliases, and neither so
/// large nor so deep that reading it could harm.
/// </summary>
internal static class YamlFile
{
    private const int MostBytes = 256 * 1024;
    private const int DeepestNesting = 10;

    /// <summary>The mapping at the file's top, or null with what is wrong added to the errors.</summary>
    public static YamlMappingNode? Read(string file, List<PlaybookError> errors)
    {
        try
        {
            if (TextOf(file) is not { } text)
                return Wrong(0, $"is larger than {MostBytes / 1024} KiB, far more than a playbook needs.");
            if (Forbidden(text) is var (line, what))
                return Wrong(line, what);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [{ RootNode: YamlMappingNode top }]
                ? top
                : Wrong(1, "a playbook file is one document of keys and values, such as \"title: DUNE production campaign\".");
        }
        catch (YamlException e)
        {
            return Wrong((int)e.Start.Line, $"is not YAML that can be read: {e.Message}");
        }
        catch (DecoderFallbackException)
        {
            return Wrong(0, "is not UTF-8 text: save it as UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Wrong(0, $"cannot be read: {e.Message}");
        }

        YamlMappingNode? Wrong(int line, string what)
        {
            errors.Add(new(file, line, what));
            return null;
        }
    }

    /// <summary>Null if there is more of it than a playbook needs.</summary>
    private static string? TextOf(string file)
    {
        var bytes = new byte[MostBytes + 1];
        using var opened = File.OpenRead(file);
        var length = opened.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var reader = new StreamReader(new MemoryStream(bytes, 0, length), strict);
        return length > MostBytes ? null : reader.ReadToEnd();
    }

    /// <summary>
    /// Found on the parser's events, before a node is built: building is recursive, so depth alone could end the program.
    /// </summary>
    private static (int Line, string What)? Forbidden(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var here = parser.Current!;
            depth += here.NestingIncrease;
            if (WhyForbidden(here, depth) is { } what)
                return ((int)here.Start.Line, what);
        }
        return null;
    }

    private static string? WhyForbidden(ParsingEvent here, int depth) => here switch
    {
        _ when depth > DeepestNesting => "is nested too deeply: a path has steps, and a step has sign-offs.",
        AnchorAlias => "uses an alias (*), which a playbook may not: write the text out.",
        NodeEvent { Anchor.IsEmpty: false } => "uses an anchor (&), which a playbook may not: write the text out.",
        NodeEvent { Tag.IsEmpty: false } => "uses a tag (!), which a playbook may not: write plain text, or put it in quotes.",
        _ => null,
    };
}
