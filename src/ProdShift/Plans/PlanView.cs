using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>The answer to /plan show: how far the plan is in one line and a bar, and its first rows.</summary>
internal static class PlanView
{
    private const int MostRows = 40;
    private const int MostDatasets = 8;
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
        var table = PlanBlocks.Of(rows.Take(MostRows), states, MostDatasets, MostTable);
        return new(summary, [new SectionBlock(summary), .. table, .. Foot(campaign, rows, stored)]);
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

    private static IEnumerable<Block> Foot(
        Campaign campaign, IReadOnlyList<(PlanDataset Dataset, PlanRow Row)> rows, StoredPlan stored)
    {
        if (rows.Count > MostRows || rows.DistinctBy(entry => entry.Dataset).Skip(MostDatasets).Any())
            yield return new ContextBlock(Mrkdwn.Of($"The first of {PlanWords.Rows(rows.Count)}; the file has them all."));
        if (stored.States.Seen.Count > 0)
            yield return new ContextBlock(Mrkdwn.Of($"States in small letters are justIN's, of the last check."));
        yield return new ActionsBlock(new Button(PlanExportButton.Id, "As a file", campaign.Name));
    }

    private static Mrkdwn Datasets(Plan plan) =>
        Mrkdwn.Join(", ", plan.Datasets.Take(5).Select(dataset => Mrkdwn.Of($"`{dataset.Name}`")));
}
