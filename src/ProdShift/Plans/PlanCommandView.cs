using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Commands;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>The answer to /plan commands: those of the first rows in code blocks, and a button for all as a script.</summary>
internal static class PlanCommandView
{
    private const int MostCommands = 5;
    private const int MostRefusals = 5;
    private const int LongestCommand = 2_300;

    /// <param name="campaign">The campaign.</param>
    /// <param name="written">Its rows' commands.</param>
    /// <param name="rows">The rows as they were asked for; empty for those that are to be submitted.</param>
    /// <param name="step">The campaign's current step; null if there is none.</param>
    public static Message Of(Campaign campaign, WrittenCommands written, string rows, PathStep? step)
    {
        var all = written.Commands;
        if (all.Count == 0)
        {
            return new(Mrkdwn.Of(
                $"No row of *{campaign.Name}* is to be submitted. `/plan commands {campaign.Name} 1-50` is for any rows."));
        }
        var ready = all.Where(command => command.Refusal is null).ToList();
        var text = Mrkdwn.Of($"*{campaign.Name}*: {ready.Count:N0} {(ready.Count == 1 ? "command" : "commands")} for {PlanWords.Rows(all.Count)}.");
        return new(
            text,
            [
                new SectionBlock(text),
                .. Early(campaign, written, step),
                .. written.Notes.Take(MostRefusals).Select(note => new ContextBlock(Mrkdwn.Of($":information_source: {note}"))),
                .. ready.Take(MostCommands).Select(Code),
                .. Refusals(all.Where(command => command.Refusal is not null).ToList()),
                .. Foot(campaign, ready.Count, rows),
            ]);
    }

    /// <summary>What is written in advance is not to be submitted in advance.</summary>
    private static IEnumerable<Block> Early(Campaign campaign, WrittenCommands written, PathStep? step)
    {
        var later = written.Phases.Where(phase => step is null || phase > step.Runs).ToList();
        if (step is null || later.Count == 0)
            yield break;
        var phases = string.Join(" and ", later.Select(PlanWords.Phase));
        yield return new SectionBlock(Mrkdwn.Of(
            $":no_entry: *{campaign.Name}* is at *{step.Name}*: nothing for {phases} may be submitted yet. Keep these."));
    }

    /// <summary>A command is shown whole or not at all: half of one would be pasted into a shell.</summary>
    private static SectionBlock Code(PlanCommand command)
    {
        var lines = Mrkdwn.Text(command.Lines);
        if (command.Lines.Contains('`', StringComparison.Ordinal))
            return Hidden(command, "it has a backtick");
        return lines.Markup.Length > LongestCommand
            ? Hidden(command, "it is too long for a message")
            : new(Mrkdwn.Of($"*Row {command.Row.Number}*\n```{lines}```"));
    }

    private static SectionBlock Hidden(PlanCommand command, string why) =>
        new(Mrkdwn.Of($"*Row {command.Row.Number}*: its command cannot be shown here, because {why}; the file has it."));

    private static IEnumerable<Block> Refusals(List<PlanCommand> refused)
    {
        if (refused.Count == 0)
            yield break;
        var lines = refused.GroupBy(command => command.Refusal)
            .Take(MostRefusals)
            .Select(same => Mrkdwn.Of(
                $":warning: Row {RowSelection.Text(same.Select(command => command.Row.Number))}: {same.Key}").Cut(500));
        yield return new SectionBlock(Mrkdwn.Lines(lines));
    }

    private static IEnumerable<Block> Foot(Campaign campaign, int ready, string rows)
    {
        if (ready == 0)
            yield break;
        if (ready > MostCommands)
            yield return new ContextBlock(Mrkdwn.Of($"The first {MostCommands}; the file has all {ready:N0}."));
        yield return new ActionsBlock(new Button(PlanScriptButton.Id, "As a script", $"{campaign.Name} {rows}".Trim()));
    }
}
