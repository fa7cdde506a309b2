using ProdShift.Core.Campaigns;
using YamlDotNet.RepresentationModel;

namespace ProdShift.Playbook;

/// <summary>Reads a campaign's path from path.yaml; its name is that of the folder.</summary>
internal static class PathReader
{
    private const int MostSteps = 20;
    private const int MostItems = 20;
    private const int MostChecks = 10;

    /// <summary>Null if the file cannot be read at all; else a path that is right only if no error was added.</summary>
    public static CampaignPath? Read(string file, List<PlaybookError> errors)
    {
        if (YamlFile.Read(file, errors) is not { } top)
            return null;
        var fields = new YamlFields(top, file, errors, "title", "source", "steps");
        var name = Path.GetFileName(Path.GetDirectoryName(file)!);
        if (!YamlFields.IsId(name))
            errors.Add(new(file, 0, $"the folder's name \"{name}\" names the path, so it is lower-case, such as dune."));
        var ids = new Dictionary<string, int>();
        var known = errors.Count;
        var steps = fields.Mappings("steps", MostSteps).Select(step => Step(step, file, errors, ids)).ToList();
        if (errors.Count == known && WhyUseless(steps) is { } why)
            fields.Wrong(why);
        return new(name, fields.Text("title", YamlFields.LongestName), fields.Text("source", YamlFields.LongestText), steps);
    }

    private static string? WhyUseless(List<PathStep> steps)
    {
        if (steps.Count == 0)
            return "steps is missing or empty: a path has at least one step, beginning with \"- id: set-up\".";
        return steps.All(step => step.Items.Count == 0)
            ? "no step has sign-offs, so a campaign would be complete at once: give one step its sign-offs."
            : null;
    }

    private static PathStep Step(YamlMappingNode node, string file, List<PlaybookError> errors, Dictionary<string, int> ids)
    {
        var fields = new YamlFields(node, file, errors, "id", "name", "check", "sign-offs");
        var id = Unique("step", fields.Id("id", "set-up"), node, fields, ids);
        var name = fields.Text("name", YamlFields.LongestName);
        var items = fields.Mappings("sign-offs", MostItems).Select(item => Item(item, file, errors, ids)).ToList();
        return new(id, name, fields.Texts("check", MostChecks), items);
    }

    private static SignOffItem Item(YamlMappingNode node, string file, List<PlaybookError> errors, Dictionary<string, int> ids)
    {
        var fields = new YamlFields(node, file, errors, "id", "name", "role", "why", "source");
        return new(
            Unique("sign-off", fields.Id("id", "interactive-test"), node, fields, ids),
            fields.Text("name", YamlFields.LongestName),
            fields.Id("role", "production"),
            fields.Text("why", YamlFields.LongestText),
            fields.Text("source", YamlFields.LongestText));
    }

    private static string Unique(string kind, string id, YamlMappingNode node, YamlFields fields, Dictionary<string, int> ids)
    {
        if (id.Length > 0 && !ids.TryAdd($"{kind} {id}", (int)node.Start.Line))
            fields.Wrong($"the {kind} {id} stands on line {ids[$"{kind} {id}"]} already: ids are unique in a path.");
        return id;
    }
}
