using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans.Commands;
using ProdShift.Slack;

namespace ProdShift.PlanWatch;

/// <summary>What the shift channel is told of plans.</summary>
internal static class WatchMessages
{
    /// <summary>Slack cuts a longer block, and half a command must not be copied.</summary>
    private const int LongestCommand = 2_900;

    private const int MostNotes = 3;

    public static Message RoomFor(Campaign campaign, Room.ForRow room, StepRuns step)
    {
        var title = Mrkdwn.Of(
            $":arrow_forward: *{campaign.Name}: room for a next workflow: row {room.Row.Number}.* {RoomWords.Jobs(room)}");
        var commands = PlanCommands.Of(campaign.Name, room.Dataset, [room.Row], step);
        return new(
            title,
            [
                new SectionBlock(title),
                new SectionBlock(RoomWords.Files(room.Dataset, room.Row)),
                Command(campaign, commands.Commands[0]),
                .. commands.Notes.Take(MostNotes).Select(note => new ContextBlock(Mrkdwn.Of($":warning: {note}"))),
                new ContextBlock(Mrkdwn.Of(
                    $"The bot submits nothing: you do. The row fills itself once justIN shows the workflow.")),
            ]);
    }

    public static Message Unmatched(Campaign campaign, UnmatchedWorkflow left)
    {
        var set = Mrkdwn.Of($"`/plan set {campaign.Name} {left.Rows[0]} --workflow {left.Workflow}`");
        var (what, next) = left.Because == UnmatchedBecause.RowIsRunning
            ? (Mrkdwn.Of($"takes files that another workflow processes already"),
                Mrkdwn.Of($"Ask its submitter whether that is meant. If it replaces the other: {set}"))
            : (Mrkdwn.Of($"fits several rows of the plan"), Mrkdwn.Of($"Say which it is, for example: {set}"));
        var title = Mrkdwn.Of($":warning: *{campaign.Name}: workflow {left.Workflow} {what}.*");
        var rows = Mrkdwn.Of($"Row {string.Join(" or ", left.Rows.Take(10))}: {left.Reason}.");
        return new(title, new SectionBlock(Mrkdwn.Lines([title, rows, next])));
    }

    private static SectionBlock Command(Campaign campaign, PlanCommand command)
    {
        if (command.Refusal is { } refusal)
            return new(Mrkdwn.Of($"There is no command for it: {refusal}"));
        var code = Mrkdwn.Of($"```{command.Lines}```");
        return new(code.Markup.Length <= LongestCommand
            ? code
            : Mrkdwn.Of($"Its command is too long for a message: `/plan commands {campaign.Name} {command.Row.Number}`"));
    }
}
