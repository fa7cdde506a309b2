using System.Data.Common;
using Microsoft.Extensions.Options;
using ProdShift.Campaigns;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans.Commands;
using ProdShift.Monitoring;
using ProdShift.Outbox;
using ProdShift.Plans;
using ProdShift.Slack;
using ProdShift.Sources;
using ProdShift.Storage;

namespace ProdShift.PlanWatch;

/// <summary>
/// After each check, fills the rows of plans with the workflows that justIN shows, and tells the shift channel of room for a next
/// one. All of it is one transaction.
/// </summary>
internal sealed partial class PlanWatcher(
    Database database,
    IEnumerable<IMonitorSource> sources,
    CampaignGates gates,
    RoomReading room,
    IOptions<SlackOptions> slack,
    TimeProvider clock,
    ILogger<PlanWatcher> logger) : ICheckFollower
{
    public async Task CheckedAsync(CheckReport report, CancellationToken cancellation)
    {
        var open = await gates.ReadAsync(cancellation);
        await database.WriteAsync(
            transaction =>
            {
                foreach (var campaign in CampaignRows.All(transaction.Connection!, transaction))
                    Look(transaction, campaign, report, open);
                return true;
            },
            cancellation);
    }

    private void Look(DbTransaction transaction, Campaign campaign, CheckReport report, IReadOnlyList<CampaignGate> open)
    {
        var stored = PlanTables.Read(transaction.Connection!, campaign, transaction);
        if (campaign.JustIn.Count == 0 || !stored.Plan.Rows.Any())
            return;
        var now = clock.GetUtcNow();
        var workflows = WatchedWorkflow.Of(transaction.Connection!, campaign, transaction);
        var matches = PlanMatching.Of(stored.Plan, workflows.Select(workflow => workflow.Seen));
        if (matches.Filled.Count > 0 && Fill(transaction, campaign, matches.Filled, now))
            stored = PlanTables.Read(transaction.Connection!, campaign, transaction);
        var unmatched = WatchRows.Keep(transaction, campaign.Id, matches.Unmatched, now);
        Say(transaction, [.. unmatched.Where(NeedsSomebody).Select(left => WatchMessages.Unmatched(campaign, left))], now);
        if (!SawAll(campaign, report))
            return;
        WatchRows.AddRunning(transaction, campaign.Id, new(report.CheckedAt, workflows.Sum(workflow => workflow.Running)));
        TellRoom(transaction, campaign, room.Facts(transaction.Connection!, campaign, stored, workflows, open, transaction), now);
    }

    private bool Fill(DbTransaction transaction, Campaign campaign, IReadOnlyList<RowFilled> filled, DateTimeOffset now)
    {
        var act = new PlanAct(PlanStore.Bot, now, $"check/{Guid.CreateVersion7(now)}");
        var outcome = PlanWriter.Change(transaction, campaign, act, stored => PlanFilling.Decide(stored.Plan, filled));
        if (outcome is PlanOutcome.Refused(var problems))
            LogRefused(campaign.Name, PlanAnswers.Plain(problems));
        else
            LogFilled(campaign.Name, filled.Count);
        return outcome is PlanOutcome.Done;
    }

    private void TellRoom(DbTransaction transaction, Campaign campaign, RoomFacts facts, DateTimeOffset now)
    {
        if (RoomForNext.Decide(facts, room.Settings) is not Room.ForRow next)
            return;
        var told = WatchRows.Told(transaction, campaign.Id);
        var submitted = facts.Plan.Rows.Count(planned => planned.Row.Workflow is not null);
        var most = told is null ? 0 : WatchRows.MostSince(transaction, campaign.Id, told.At);
        if (!RoomForNext.IsNews(next, told, submitted, most, room.Settings))
            return;
        WatchRows.Tell(transaction, campaign.Id, new(next.Row.Number, submitted, now));
        Say(transaction, [WatchMessages.RoomFor(campaign, next, facts.Runs)], now);
    }

    /// <summary>What a source did not tell is unknown, and no reason to submit more.</summary>
    private bool SawAll(Campaign campaign, CheckReport report)
    {
        var whole = report.Sources.Where(source => source.Ok).Select(source => source.Name).ToHashSet();
        return campaign.JustIn.All(number => sources.Any(source => source.Campaigns.Contains(number)))
            && sources.All(source => whole.Contains(source.Name) || !source.Campaigns.Intersect(campaign.JustIn).Any());
    }

    /// <summary>Files that are processed twice, or a choice that only people can make.</summary>
    private static bool NeedsSomebody(UnmatchedWorkflow left) =>
        left.Because is UnmatchedBecause.RowIsRunning or UnmatchedBecause.SeveralRows;

    private void Say(DbTransaction transaction, IReadOnlyList<Message> messages, DateTimeOffset now) => OutboxStore.Add(
        transaction, messages.Select(message => OutboxMessage.Post(slack.Value.Channels.Shift, message)), now);

    [LoggerMessage(LogLevel.Information, "justIN filled {Rows} rows of the plan of campaign {Campaign}")]
    private partial void LogFilled(string campaign, int rows);

    [LoggerMessage(LogLevel.Warning, "The plan of campaign {Campaign} was not filled from justIN: {Problems}")]
    private partial void LogRefused(string campaign, string problems);
}
