namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>The commands of the rows of one dataset, in the rows' order, and what may be wrong with all of them.</summary>
public sealed record PlanCommands(IReadOnlyList<PlanCommand> Commands, IReadOnlyList<string> Notes)
{
    private const string Command = "justin simple-workflow";

    /// <param name="campaign">The campaign's name.</param>
    /// <param name="dataset">The dataset, whose template is used.</param>
    /// <param name="rows">Those of its rows that are to be submitted.</param>
    /// <param name="step">
    /// What may run in justIN in the campaign's current step; the dataset's phase for commands that are written in advance.
    /// </param>
    public static PlanCommands Of(string campaign, PlanDataset dataset, IEnumerable<PlanRow> rows, StepRuns step) =>
        CommandTemplate.Read(dataset.Template, step) switch
        {
            CommandTemplate.Reading.Right { Template: var template } =>
                new([.. rows.Select(row => Of(campaign, dataset, row, template))], template.Notes),
            CommandTemplate.Reading.Wrong wrong => new([.. rows.Select(row => None(dataset, row, wrong.Words))], []),
            _ => new([], []),
        };

    private static PlanCommand Of(string campaign, PlanDataset dataset, PlanRow row, CommandTemplate template)
    {
        if (row.Dropped)
            return None(dataset, row, "The row was taken out of the plan.");
        var (options, wrong) = new RowFill(campaign, dataset, row).Fill(template.Options);
        return (wrong ?? JustInLimits.Wrong(options)) is { } refusal
            ? None(dataset, row, refusal)
            : new(dataset.Name, row, [Command, .. options.Select(option => option.Quoted())], null);
    }

    private static PlanCommand None(PlanDataset dataset, PlanRow row, string refusal) => new(dataset.Name, row, [], refusal);
}
