using ProdShift.LocalJustIn;

namespace ProdShift.Demo;

/// <summary>The last step: datasets are counted, what is left is signed, and the report and log are exported.</summary>
internal sealed class CampaignCloseOut(DemoDirector director, CampaignDesk desk)
{
    public const string ValidationOutput = "fardet-hd:fardet-hd-reco2-2024a-validation";
    public const string ProductionOutput = "fardet-hd:fardet-hd-reco2-2024a-production";

    public async Task PlayAsync(CancellationToken cancellation)
    {
        await DatasetsAsync(cancellation);
        await SignAsync(cancellation);
        await director.WaitForAsync(DemoCast.Shift, "every step of its path is complete");
        await desk.SayAsync(DemoCast.Manager, $"/campaign export {CampaignDesk.Name}", cancellation);
        await director.WaitForAsync(DemoCast.Reports, ".html");
    }

    private async Task DatasetsAsync(CancellationToken cancellation)
    {
        await CountAsync(ValidationOutput, WholeCampaign.ValidationFiles, cancellation);
        await CountAsync(ProductionOutput, WholeCampaign.ProductionFiles - 2, cancellation);
        await desk.SayAsync(DemoCast.DataManager, $"/campaign datasets {CampaignDesk.Name}", cancellation);
        await CountAsync(ProductionOutput, WholeCampaign.ProductionFiles, cancellation);
    }

    private Task CountAsync(string dataset, int registered, CancellationToken cancellation) => desk.SayAsync(
        DemoCast.DataManager, $"/campaign dataset {CampaignDesk.Name} {dataset} --registered {registered}", cancellation);

    private async Task SignAsync(CancellationToken cancellation)
    {
        await desk.SignAsync(DemoCast.Shifter, "events-counted", "done 100", cancellation);
        await desk.DoAsync(DemoCast.Shifter, "datasets-listed", "datasets-requested");
        await desk.ApproveAsync(DemoCast.DataManager, "datasets-created");
        await desk.LinkAsync(DemoCast.Shifter, "log-pdf", "production-report");
        await desk.ApproveAsync(DemoCast.Manager, "production-report-presented", "campaign-finished");
        await desk.SignAsync(
            DemoCast.Manager, "jobscript-committed", "approve https://github.com/DUNE/production/commit/1f0c2d4", cancellation);
        await desk.LinkAsync(DemoCast.SecondShifter, "report-uploaded");
    }
}
