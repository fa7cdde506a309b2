using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>The answer to /plan show: how far the plan is in one line and a bar, and its first rows.</summary>
internal static class PlanView
{
    private const int MostRows = 40;
    private const int RowsInBlock = 15;
    private const int MostTable = 8_000;

    public static Message Of(Campaign campaign, StoredPlan stored, string filter)
    {
        var (plan, states) = (stored.Plan, stored.States);
        if (!plan.Rows.Any())
            return new(NoPlan(campaign));
        if (Chosen(plan, states, filter) is not { } rows)
        {
            return new(Mrkdwn.Of(
                $"\"{filter}\" names no rows: write rows 1-50, open, running, done, failed, or a dataset: {Datasets(plan)}."));
        }
        var summary = Summary(campaign, PlanProgress.Of(plan, states));
        return new(summary, [new SectionBlock(summary), .. Table(rows, states), .. Foot(campaign, rows.Count, stored)]);
    }

    /// <summary>The plan in one line, one bar, and its output types.</summary>
    public static Mrkdwn Summary(Campaign campaign, PlanProgress progress)
    {
        var failed = progress.Failed > 0 ? Mrkdwn.Of($", {progress.Failed:N0} failed") : Mrkdwn.Empty;
        var dropped = progress.Dropped > 0 ? Mrkdwn.Of($", {progress.Dropped:N0} dropped") : Mrkdwn.Empty;
        var types = progress.OutputTypes.Count > 0
            ? Mrkdwn.Of($"\nOutputs: {string.Join(", ", progress.OutputTypes)}").Cut(500)
            : Mrkdwn.Empty;
        return Mrkdwn.Of(
            $"*The plan of {campaign.Name}*: {PlanWords.Rows(progress.Rows)}, {PlanWords.Files(progress.Files)}: "
            + $"{progress.Done:N0} done, {progress.Running:N0} running, {progress.Open:N0} to submit{failed}{dropped}\n"
            + $"{progress.Bar}{types}");
    }

    private static Mrkdwn NoPlan(Campaign campaign) => Mrkdwn.Of(
        $"*{campaign.Name}* has no plan yet. `/plan add {campaign.Name}` or `/plan import {campaign.Name}` begins it.");

    private static IReadOnlyList<(PlanDataset Dataset, PlanRow Row)>? Chosen(Plan plan, PlanStates states, string filter)
    {
        if (filter.Length == 0)
            return [.. plan.Rows];
        var dataset = plan.Rows.Where(entry => entry.Dataset.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
        if (dataset.Count > 0)
            return dataset;
        if (PlanWords.PhaseOf(filter) is { } phase && plan.Datasets.Any(dataset => dataset.Phase == phase))
            return [.. plan.Rows.Where(entry => entry.Dataset.Phase == phase)];
        return RowSelection.Parse(filter)?.In(plan, states).Rows is { Count: > 0 } rows ? rows : null;
    }

    private static IEnumerable<Block> Table(IReadOnlyList<(PlanDataset Dataset, PlanRow Row)> rows, PlanStates states)
    {
        var room = MostTable;
        foreach (var dataset in rows.Take(MostRows).GroupBy(entry => entry.Dataset))
        {
            var name = Mrkdwn.Of(
                $"*{dataset.Key.Name}*: {PlanWords.Files(dataset.Key.TotalFiles)}, {PlanWords.Phase(dataset.Key.Phase)}");
            yield return new SectionBlock(name);
            var lines = PlanTable.Lines(dataset, states);
            foreach (var part in lines.Skip(1).Chunk(RowsInBlock))
            {
                var code = Mrkdwn.Of($"```{string.Join('\n', [lines[0], .. part])}```");
                if ((room -= code.Markup.Length) < 0)
                    yield break;
                yield return new SectionBlock(code);
            }
        }
    }

    private static IEnumerable<Block> Foot(Campaign campaign, int rows, StoredPlan stored)
    {
        if (rows > MostRows)
            yield return new ContextBlock(Mrkdwn.Of($"The first {MostRows} of {PlanWords.Rows(rows)}; the file has them all."));
        if (stored.States.Seen.Count > 0)
            yield return new ContextBlock(Mrkdwn.Of($"States in small letters are justIN's, of the last check."));
        yield return new ActionsBlock(new Button(PlanExportButton.Id, "As a file", campaign.Name));
    }

    private static Mrkdwn Datasets(Plan plan) =>
        Mrkdwn.Join(", ", plan.Datasets.Take(5).Select(dataset => Mrkdwn.Of($"`{dataset.Name}`")));
}
