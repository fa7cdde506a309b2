using System.Globalization;
using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Core.Campaigns.CloseOut;

/// <summary>
/// How many files an output dataset should have by the submission plan: those that the workflows of its rows processed, a file in
/// for a file out. A row names its output with or without the namespace; {type} in it stands for any sign or more.
/// </summary>
public static class PlannedFiles
{
    /// <param name="datasets">The datasets that are asked about.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="processed">The files that each workflow processed; one that is not there makes its datasets unknown.</param>
    /// <returns>The files by dataset, for those alone that rows of the plan make and whose workflows are all known.</returns>
    public static IReadOnlyDictionary<string, long> Of(
        IEnumerable<string> datasets, Plan plan, IReadOnlyDictionary<int, long> processed)
    {
        var rows = plan.Datasets.SelectMany(dataset => dataset.Live)
            .Where(row => row.Output.Length > 0)
            .Select(Parts)
            .ToList();
        var found = new Dictionary<string, long>();
        foreach (var dataset in datasets.Distinct())
        {
            var makers = rows.Where(row => row.Is(dataset)).Select(row => row.Workflow).ToList();
            if (makers.Count > 0 && makers.All(workflow => workflow is { } id && processed.ContainsKey(id)))
                found[dataset] = makers.OfType<int>().Distinct().Sum(workflow => processed[workflow]);
        }
        return found;
    }

    /// <summary>The parts of a row's output between its {type}s.</summary>
    private static Output Parts(PlanRow row)
    {
        var workflow = row.Workflow?.ToString(CultureInfo.InvariantCulture) ?? "{workflow}";
        var output = row.Output.Replace("{workflow}", workflow, StringComparison.Ordinal);
        return new(row.Workflow, output.Contains(':', StringComparison.Ordinal), output.Split("{type}"));
    }

    private sealed record Output(int? Workflow, bool HasSpace, string[] Parts)
    {
        public bool Is(string dataset)
        {
            var name = HasSpace ? dataset : dataset[(dataset.IndexOf(':', StringComparison.Ordinal) + 1)..];
            if (Parts.Length == 1)
                return name == Parts[0];
            if (!name.StartsWith(Parts[0], StringComparison.Ordinal) || !name.EndsWith(Parts[^1], StringComparison.Ordinal))
                return false;
            var at = Parts[0].Length;
            foreach (var part in Parts[1..^1])
            {
                var found = at < name.Length ? name.IndexOf(part, at + 1, StringComparison.Ordinal) : -1;
                if (found < 0)
                    return false;
                at = found + part.Length;
            }
            return name.Length - Parts[^1].Length > at;
        }
    }
}
