using ProdShift.Alerts;
using ProdShift.Campaigns;
using ProdShift.LocalJustIn;

namespace ProdShift.Demo;

/// <summary>
/// The first step: production that somebody begins too early is an alert until it is deleted; tasks and sign-offs, one through the
/// window, and two that are refused.
/// </summary>
internal sealed class CampaignSetUp(DemoDirector director, CampaignDesk desk, LocalJustInServer justIn)
{
    private const string Gate = $"*{CampaignDesk.Name}* is at step 1 of 5";
    private const string Alert = "Production runs without sign-off";

    public async Task PlayAsync(CancellationToken cancellation)
    {
        await TooEarlyAsync(cancellation);
        await TasksAsync(cancellation);
        await RefusalsAsync(cancellation);
        await desk.ApproveAsync(DemoCast.Manager, "submission-plan-production", "campaign-name");
        await desk.ApproveAsync(DemoCast.DataManager, "submission-plan-data-management");
        await desk.WaitForStepAsync(2);
    }

    private async Task TooEarlyAsync(CancellationToken cancellation)
    {
        await desk.BeginAsync(cancellation, WholeCampaign.TooEarly);
        await director.WaitForAsync(DemoCast.Alerts, Alert);
        await director.ClickFirstAsync(
            DemoCast.Shifter, DemoCast.Alerts, Alert, "Acknowledge", AlertButtons.Acknowledge, cancellation);
        justIn.Delete(WholeCampaign.TooEarly);
        await director.TellAsync($"{WholeCampaign.TooEarly} deleted at justIN");
        await director.CheckAsync(DemoCast.Shifter, cancellation);
        await director.WaitForAsync(DemoCast.Alerts, "Ended: ");
    }

    private async Task TasksAsync(CancellationToken cancellation)
    {
        await director.OpenAsync(DemoCast.Shifter, DemoCast.Shift, Gate, "Done …", GateMessage.Sign);
        await director.FillInAsync(
            DemoCast.Shifter, SignOffForm.Words, "presented at the production meeting of 12 November", cancellation);
        await desk.DoAsync(DemoCast.Manager, "shifter-appointed");
        await desk.LinkAsync(DemoCast.Shifter, "wiki-entry", "shifter-log", "jobscript");
        await desk.DoAsync(DemoCast.SecondShifter, "working-directory");
    }

    private async Task RefusalsAsync(CancellationToken cancellation)
    {
        await desk.SignAsync(DemoCast.Shifter, "submission-plan-production", "approve", cancellation);
        await desk.SignAsync(CampaignDesk.Requester, "campaign-name", "approve", cancellation);
    }
}
