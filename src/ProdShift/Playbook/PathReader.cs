using ProdShift.Core.Campaigns;
using YamlDotNet.RepresentationModel;

namespace ProdShift.Playbook;

/// <summary>Reads a campaign's path from path.yaml; its name is that of the folder.</summary>
internal static class PathReader
{
    private const int MostSteps = 20;
    private const int MostItems = 20;
    private const int MostTestJobs = 10_000;

    private static readonly Dictionary<string, StepRuns> Runs = new()
    {
        ["nothing"] = StepRuns.Nothing,
        ["tests"] = StepRuns.Tests,
        ["validation"] = StepRuns.Validation,
        ["production"] = StepRuns.Production,
    };

    /// <summary>Null if the file cannot be read at all; else a path that is right only if no error was added.</summary>
    public static CampaignPath? Read(string file, List<PlaybookError> errors)
    {
        if (YamlFile.Read(file, errors) is not { } top)
            return null;
        var fields = new YamlFields(top, file, errors, "title", "source", "waive-by", "steps");
        var name = Path.GetFileName(Path.GetDirectoryName(file)!);
        if (!YamlFields.IsId(name))
            errors.Add(new(file, 0, $"the folder's name \"{name}\" names the path, so it is lower-case, such as dune."));
        var known = errors.Count;
        var items = new PathItemReader(file, errors, fields.OptionalId("waive-by", "production-manager"));
        var steps = fields.Mappings("steps", MostSteps).Select(step => Step(step, file, errors, items)).ToList();
        items.CheckOrder();
        if (errors.Count == known && WhyUseless(steps) is { } why)
            fields.Wrong(why);
        return new(name, fields.Text("title", YamlFields.LongestName), fields.Text("source", YamlFields.LongestText), steps);
    }

    private static string? WhyUseless(List<PathStep> steps)
    {
        if (steps.Count == 0)
            return "steps is missing or empty: a path has at least one step, beginning with \"- id: set-up\".";
        return steps.All(step => step.Items.All(item => item.IsTask))
            ? "no step has sign-offs, so a campaign would be complete at once: give one step its sign-offs."
            : null;
    }

    private static PathStep Step(YamlMappingNode node, string file, List<PlaybookError> errors, PathItemReader items)
    {
        var fields = new YamlFields(node, file, errors, "id", "name", "runs", "test-jobs", "tasks", "sign-offs");
        var id = fields.Id("id", "set-up");
        var runs = fields.Has("runs")
            ? fields.Value("runs", word => Runs.TryGetValue(word, out var run) ? run : (StepRuns?)null, Words(Runs.Keys))
            : null;
        if (fields.Has("test-jobs") && runs != StepRuns.Tests)
            fields.Wrong("test-jobs belongs to a step with \"runs: tests\".");
        var name = fields.Text("name", YamlFields.LongestName);
        if (items.Unique("step", id, node))
            items.Unique("step named", name, node);
        items.BeginStep();
        return new(
            id,
            name,
            [
                .. fields.Mappings("tasks", MostItems).Select(task => items.Read(task, ItemKind.Task)),
                .. fields.Mappings("sign-offs", MostItems).Select(item => items.Read(item, ItemKind.SignOff)),
            ])
        {
            Runs = runs ?? StepRuns.Nothing,
            TestJobs = fields.Has("test-jobs") ? fields.Whole("test-jobs", 1, MostTestJobs) : null,
        };
    }

    internal static string Words(IEnumerable<string> words) => $"one of {string.Join(", ", words)}";
}
