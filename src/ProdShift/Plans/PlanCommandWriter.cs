using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Commands;

namespace ProdShift.Plans;

/// <summary>Writes the justIN commands of a plan's rows.</summary>
internal static class PlanCommandWriter
{
    /// <param name="campaign">The campaign.</param>
    /// <param name="stored">Its plan.</param>
    /// <param name="rows">The rows; null for those that are to be submitted, for the first time or again.</param>
    public static WrittenCommands Write(Campaign campaign, StoredPlan stored, RowSelection? rows)
    {
        var chosen = rows is not null
            ? rows.In(stored.Plan, stored.States).Rows
            : [.. stored.Plan.Rows.Where(entry => stored.States.StandingOf(entry.Row) is RowStanding.Open or RowStanding.Failed)];
        var commands = new List<PlanCommand>();
        var notes = new List<string>();
        foreach (var dataset in chosen.GroupBy(entry => entry.Dataset, entry => entry.Row))
        {
            if (dataset.Key.Template.Length == 0)
            {
                commands.AddRange(dataset.Select(row => new PlanCommand(dataset.Key.Name, row, [], Without(dataset.Key))));
                continue;
            }
            var of = PlanCommands.Of(campaign.Name, dataset.Key, dataset, dataset.Key.Phase);
            commands.AddRange(of.Commands);
            notes.AddRange(of.Notes.Except(notes));
        }
        return new(commands, notes, [.. chosen.Select(entry => entry.Dataset.Phase).Distinct().Order()]);
    }

    public static string Script(Campaign campaign, WrittenCommands written) =>
        PlanScript.Of(campaign.Name, [.. written.Commands]);

    private static string Without(PlanDataset dataset) =>
        $"The dataset {dataset.Name} has no command yet: import the table with a column Command.";
}

/// <summary>The commands of rows, what may be wrong with them, and what the rows are for.</summary>
internal sealed record WrittenCommands(
    IReadOnlyList<PlanCommand> Commands, IReadOnlyList<string> Notes, IReadOnlyList<StepRuns> Phases);
