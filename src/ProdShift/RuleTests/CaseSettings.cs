using ProdShift.Configuration;
using ProdShift.Core.Monitoring;
using ProdShift.Playbook;
using YamlDotNet.RepresentationModel;

namespace ProdShift.RuleTests;

/// <summary>The thresholds of a case: the keys of Monitoring:Rules, the defaults where it says nothing.</summary>
internal static class CaseSettings
{
    private const string Root = "Monitoring:Rules";

    public static RuleBook.Settings Read(YamlFields fields, string file, List<PlaybookError> errors)
    {
        if (fields.Mapping("settings") is not { } node)
            return new();
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        Flatten(node, Root, values);
        var read = RuleSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        foreach (var problem in read.Problems)
            errors.Add(new(file, (int)node.Start.Line, problem));
        return read.Options.Rules;
    }

    private static void Flatten(YamlMappingNode node, string path, Dictionary<string, string?> values)
    {
        foreach (var (key, value) in node.Children)
        {
            var inner = $"{path}:{(key as YamlScalarNode)?.Value}";
            if (value is YamlMappingNode deeper)
                Flatten(deeper, inner, values);
            else
                values[inner] = (value as YamlScalarNode)?.Value ?? "a list";
        }
    }
}
