using System.Globalization;
using System.Text.RegularExpressions;
using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Core.Campaigns.CloseOut;

/// <summary>
/// How many files an output dataset should have by the submission plan: those that the workflows of its rows processed, a file in
/// for a file out. A row names its output with or without the namespace; {type} in it stands for anything.
/// </summary>
public static class PlannedFiles
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <param name="datasets">The datasets that are asked about.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="processed">The files that each workflow processed; one that is not there makes its datasets unknown.</param>
    /// <returns>The files by dataset, for those alone that rows of the plan make and whose workflows are all known.</returns>
    public static IReadOnlyDictionary<string, long> Of(
        IEnumerable<string> datasets, Plan plan, IReadOnlyDictionary<int, long> processed)
    {
        var rows = plan.Datasets.SelectMany(dataset => dataset.Live)
            .Where(row => row.Output.Length > 0)
            .Select(row => (row.Workflow, Output: Pattern(row)))
            .ToList();
        var found = new Dictionary<string, long>();
        foreach (var dataset in datasets.Distinct())
        {
            var makers = rows.Where(row => row.Output.IsMatch(dataset)).Select(row => row.Workflow).ToList();
            if (makers.Count > 0 && makers.All(workflow => workflow is { } id && processed.ContainsKey(id)))
                found[dataset] = makers.OfType<int>().Distinct().Sum(workflow => processed[workflow]);
        }
        return found;
    }

    /// <summary>No row makes more steps than its output has signs, so a hostile name is as quick as any.</summary>
    private static Regex Pattern(PlanRow row)
    {
        var workflow = row.Workflow?.ToString(CultureInfo.InvariantCulture) ?? "{workflow}";
        var output = row.Output.Replace("{workflow}", workflow, StringComparison.Ordinal);
        var parts = output.Split("{type}").Select(Regex.Escape);
        var space = output.Contains(':', StringComparison.Ordinal) ? "" : "(?:[^:]*:)?";
        return new($@"^{space}{string.Join("[^:]+", parts)}\z", RegexOptions.NonBacktracking, Patience);
    }
}
