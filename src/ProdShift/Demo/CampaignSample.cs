using ProdShift.CampaignWatch;
using ProdShift.LocalJustIn;

namespace ProdShift.Demo;

/// <summary>The third step: the validation sample runs, its rows fill in, and the requester answers in a direct message.</summary>
internal sealed class CampaignSample(DemoDirector director, CampaignDesk desk)
{
    public async Task PlayAsync(CancellationToken cancellation)
    {
        await desk.DoAsync(DemoCast.Shifter, "events-per-job", "scope", "commands-prepared");
        await desk.RunAsync(cancellation, WholeCampaign.ValidationFew);
        await director.WaitForAsync(DemoCast.Shift, "room for a next workflow: row 2.");
        await desk.DoAsync(DemoCast.Shifter, "first-workflow", "production-informed");
        await desk.RunAsync(cancellation, WholeCampaign.ValidationRest);
        await director.WaitForAsync(DemoCast.Shift, "Stop submitting");
        await desk.DoAsync(DemoCast.SecondShifter, "validation-summary", "datasets-advertised");
        await desk.SayAsync(DemoCast.SecondShifter, $"/plan show {CampaignDesk.Name}", cancellation);
        await director.AnswerAsync(
            CampaignDesk.Requester, "The validation sample of", "Approve", SampleMessages.Approve, cancellation);
        await desk.ApproveAsync(DemoCast.Manager, "full-production-approved");
        await desk.WaitForStepAsync(4);
    }
}
