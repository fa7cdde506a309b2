using ProdShift.LocalJustIn;

namespace ProdShift.Demo;

/// <summary>The second step: a test that is sent back and mended, test workflows that the bot sums up, and a waiver.</summary>
internal sealed class CampaignTests(DemoDirector director, CampaignDesk desk)
{
    public async Task PlayAsync(CancellationToken cancellation)
    {
        await InteractiveAsync(cancellation);
        await desk.RunAsync(cancellation, WholeCampaign.FirstTest, WholeCampaign.SecondTest);
        await director.WaitForAsync(DemoCast.Reports, "Tests of");
        await desk.DoAsync(DemoCast.SecondShifter, "test-workflows", "metadata-uploaded");
        await desk.DoAsync(DemoCast.DataManager, "dataset-creation");
        await desk.LinkAsync(DemoCast.Shifter, "results-documented");
        await desk.SignAsync(
            DemoCast.Manager, "metadata-data-management", "waive until 14d one field follows with the next MetaCat", cancellation);
        await desk.ApproveAsync(DemoCast.Manager, "user-test-workflows", "metadata-production", "test-results-production");
        await desk.ApproveAsync(DemoCast.DataManager, "test-results-data-management");
        await desk.WaitForStepAsync(3);
    }

    private async Task InteractiveAsync(CancellationToken cancellation)
    {
        await desk.DoAsync(DemoCast.Shifter, "interactive-run", "interactive-output", "interactive-metadata");
        await desk.SignAsync(DemoCast.Manager, "interactive-test", "reject two of ten events crash in reco2", cancellation);
        await desk.SignAsync(DemoCast.Shifter, "interactive-test", "mended memory raised to 4 GB, ten of ten run", cancellation);
        await desk.SignAsync(DemoCast.Manager, "interactive-test", "approve", cancellation);
    }
}
