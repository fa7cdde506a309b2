using ProdShift.Alerts;
using ProdShift.LocalJustIn;
using ProdShift.Reports;

namespace ProdShift.Demo;

/// <summary>
/// A week of shifts in under a minute: a campaign is set up and signed off, a workflow is paused, a site fails, both end, and the
/// shifter checks in, acknowledges, calls the expert, checks out and reads the weekly summary.
/// </summary>
internal sealed class DemoStory(DemoDirector director, LocalJustInServer justIn)
{
    private const string Signature = $"/signoff {DemoCast.CampaignName}";

    public async Task PlayAsync(CancellationToken cancellation)
    {
        await director.WaitForAsync(DemoCast.Shift, "Check done");
        await SetUpAsync(cancellation);
        await TroubleAsync(cancellation);
        await RepairAsync(cancellation);
        await HandOverAsync(cancellation);
    }

    private async Task SetUpAsync(CancellationToken cancellation)
    {
        await director.SayAsync(DemoCast.Shifter, DemoCast.Shift, "/checkin shifter good morning from Rome", cancellation);
        await director.SayAsync(
            DemoCast.Manager,
            DemoCast.Shift,
            $"/campaign new {DemoCast.CampaignName} --justin {DemoCampaign.Id} --events-per-job 100 --path dune "
            + $"--requester <@{DemoCast.DataManager}>",
            cancellation);
        foreach (var step in new[] { "set-up", "test", "validation-sample" })
        {
            await director.SayAsync(
                DemoCast.Manager,
                DemoCast.Shift,
                $"{Signature} {step} waive until 60d it ran before anybody signed here",
                cancellation);
        }
        await director.SayAsync(DemoCast.Shifter, DemoCast.Shift, $"{Signature} log-up-to-date done", cancellation);
    }

    private async Task TroubleAsync(CancellationToken cancellation)
    {
        justIn.BreakJobscript(DemoCampaign.ToBreak);
        await director.PassAsync(TimeSpan.FromHours(3), cancellation);
        await director.CheckAsync(DemoCast.Shifter, cancellation);
        await director.WaitForAsync(DemoCast.Alerts, $"workflow {DemoCampaign.ToBreak} is paused");
        await director.ClickFirstAsync(
            DemoCast.Shifter,
            DemoCast.Alerts,
            $"workflow {DemoCampaign.ToBreak} is paused",
            "Acknowledge",
            AlertButtons.Acknowledge,
            cancellation);

        justIn.BreakSite(DemoCampaign.SiteToBreak, exitCode: 65);
        await director.PassAsync(TimeSpan.FromHours(6), cancellation);
        await director.CheckAsync(DemoCast.Shifter, cancellation);
        await director.WaitForAsync(DemoCast.Alerts, $"failures at {DemoCampaign.SiteToBreak}");
        await director.ClickFirstAsync(
            DemoCast.Shifter,
            DemoCast.Alerts,
            $"failures at {DemoCampaign.SiteToBreak}",
            "Escalate",
            AlertButtons.Escalate,
            cancellation);
        await director.WaitForAsync(DemoCast.Alerts, "please look");
        await director.SayAsync(
            DemoCast.Expert,
            DemoCast.Shift,
            $"/alerts snooze site:{DemoCampaign.SiteToBreak} 4h",
            cancellation);
        await director.SayAsync(
            DemoCast.Expert,
            DemoCast.Shift,
            $"/silence site:UK_QMUL 6h its cooling is being repaired",
            cancellation);
    }

    private async Task RepairAsync(CancellationToken cancellation)
    {
        await director.SayAsync(
            DemoCast.Shifter,
            DemoCast.Shift,
            "/checkin called the site's expert, a broken worker node is being drained",
            cancellation);
        justIn.RepairAndRestart(DemoCampaign.ToBreak);
        justIn.RepairSite(DemoCampaign.SiteToBreak);
        await director.PassAsync(TimeSpan.FromHours(27), cancellation);
        await director.CheckAsync(DemoCast.Shifter, cancellation);
        await director.WaitForAsync(DemoCast.Alerts, $"Ended: failures at {DemoCampaign.SiteToBreak}");
    }

    private async Task HandOverAsync(CancellationToken cancellation)
    {
        await director.SayAsync(DemoCast.Shifter, DemoCast.Shift, "/shift who", cancellation);
        await director.SayAsync(
            DemoCast.Shifter,
            DemoCast.Shift,
            $"/checkout {DemoCampaign.SiteToBreak} is well again, look at the missing files",
            cancellation);
        await director.WaitForAsync(DemoCast.Shift, "Hand-over");
        await director.SayAsync(DemoCast.Manager, DemoCast.Reports, "/report", cancellation);
        await director.ClickAnswerAsync(DemoCast.Manager, DemoCast.Reports, PostReportAction.Id, cancellation);
        await director.WaitForAsync(DemoCast.Reports, ".csv");
        await director.ShowAsync();
    }
}
