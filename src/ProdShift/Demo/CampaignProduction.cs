using ProdShift.LocalJustIn;

namespace ProdShift.Demo;

/// <summary>The fourth step: the full production, each workflow when there is room for it.</summary>
internal sealed class CampaignProduction(DemoDirector director, CampaignDesk desk)
{
    public async Task PlayAsync(CancellationToken cancellation)
    {
        await desk.SayAsync(DemoCast.Shifter, $"/campaign room {CampaignDesk.Name}", cancellation);
        await desk.RunAsync(cancellation, WholeCampaign.ProductionFew);
        await director.WaitForAsync(DemoCast.Shift, "room for a next workflow: row 4.");
        await desk.RunAsync(cancellation, WholeCampaign.ProductionSecond);
        await director.WaitForAsync(DemoCast.Shift, "room for a next workflow: row 5.");
        await desk.RunAsync(cancellation, WholeCampaign.ProductionLast);
        await desk.DoAsync(DemoCast.Shifter, "workflows-submitted", "monitored", "log-up-to-date");
        await desk.DoAsync(DemoCast.SecondShifter, "progress-reported");
        await desk.SayAsync(DemoCast.Manager, "/campaign list", cancellation);
        await desk.ApproveAsync(DemoCast.Manager, "workflows-finished");
        await desk.WaitForStepAsync(5);
    }
}
