using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Commands;
using ProdShift.Core.Freezes;
using ProdShift.Slack;

namespace ProdShift.PlanWatch;

/// <summary>Whether there is room for a next workflow, and why not, in words.</summary>
internal static class RoomWords
{
    public static Mrkdwn Of(Campaign campaign, Room room) => room switch
    {
        Room.ForRow next => Mrkdwn.Of(
            $":arrow_forward: *Room for a next workflow: row {next.Row.Number}.* {Jobs(next)} {Files(next.Dataset, next.Row)}\n"
            + $"`/plan commands {campaign.Name} {next.Row.Number}` writes its command."),
        Room.NothingLeft => Mrkdwn.Of($"Every row of the plan was submitted or dealt with: nothing is left."),
        Room.StepNotOpen closed => Mrkdwn.Of(
            $":no_entry: Row {closed.Row.Number} is of the {Phase(closed.Needed)}, and that step is not open. "
            + $"`/campaign show {campaign.Name}` says who is waited for."),
        Room.WaitsForRequester paused => Mrkdwn.Of(
            $":no_entry: The validation sample is complete since {Mrkdwn.Time(paused.Since)}: its requester is to answer first."),
        Room.MaximumNotAgreed => Mrkdwn.Of(
            $"How many jobs of *{campaign.Name}* may run at once is not known. Once it is agreed: "
            + $"`/campaign set {campaign.Name} --max-running 5000`"),
        Room.Frozen frozen => Mrkdwn.Of(
            $":no_entry: Submissions are on hold since {Mrkdwn.Time(frozen.By.StartedAt)} "
            + $"({Who(frozen.By)}): {frozen.By.Reason}"),
        Room.NotBegun waiting => Mrkdwn.Of(
            $"Workflow {waiting.Workflow} (row {waiting.Row.Number}) is submitted, and no job of it has started yet."),
        Room.TooFewChecks => Mrkdwn.Of($"Whether jobs are getting fewer is not known yet: two checks have to see them all."),
        Room.Enough enough => Mrkdwn.Of($"{enough.Jobs:N0} of {enough.Maximum:N0} jobs run: enough for now."),
        Room.NotFalling steady => Mrkdwn.Of(
            $"{steady.Jobs:N0} of {steady.Maximum:N0} jobs run, and {steady.From:N0} did {Ago(steady.ChecksAgo)}: not falling."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Mrkdwn Jobs(Room.ForRow room) => room.Jobs < room.From
        ? Mrkdwn.Of($"{room.Jobs:N0} of {room.Maximum:N0} jobs run, falling: {room.From:N0} did {Ago(room.ChecksAgo)}.")
        : Mrkdwn.Of($"{room.Jobs:N0} of {room.Maximum:N0} jobs run.");

    public static Mrkdwn Files(PlanDataset dataset, PlanRow row)
    {
        var files = row.Limit is { } limit ? Mrkdwn.Of($"{limit:N0} files") : Mrkdwn.Of($"all files");
        return Mrkdwn.Of($"It takes {files} of {dataset.Name} from {row.Skip:N0} on.");
    }

    private static string Phase(StepRuns phase) => phase == StepRuns.Validation ? "validation sample" : "full production";

    private static Mrkdwn Ago(int checks) => checks == 1 ? Mrkdwn.Of($"at the check before") : Mrkdwn.Of($"{checks} checks ago");

    private static Mrkdwn Who(Freeze freeze) => freeze.ByRule ? Mrkdwn.Of($"the rule {freeze.By}") : Mrkdwn.User(freeze.By);
}
