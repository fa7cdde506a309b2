using ProdShift.Campaigns.Requests;
using ProdShift.LocalJustIn;

namespace ProdShift.Demo;

/// <summary>The campaign is opened, its file filled in with one contradiction that is mended, and its plan drafted.</summary>
internal sealed class CampaignOpening(DemoDirector director, CampaignDesk desk)
{
    private const string Command =
        "--command justin simple-workflow --jobscript reco.jobscript --scope fardet-hd --lifetime-days 90 "
        + "--mql \"files from {dataset} ordered skip {skip} limit {limit}\" --output-pattern \"*reco2.root:{output}\"";

    public async Task PlayAsync(CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        await FillInAsync(cancellation);
        await PlanAsync(cancellation);
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        await desk.SayAsync(DemoCast.Shifter, "/checkin shifter good morning from Rome", cancellation);
        await desk.SayAsync(
            DemoCast.Manager,
            $"/campaign new {CampaignDesk.Name} --requester <@{CampaignDesk.Requester}> --justin {WholeCampaign.Id} "
            + "--events-per-job 50 --path dune",
            cancellation);
        await director.WaitForAsync(DemoCast.Shift, "opened the campaign");
        await desk.SetAsync(DemoCast.Manager, "--max-running 250", cancellation);
    }

    private async Task FillInAsync(CancellationToken cancellation)
    {
        await director.OpenAsync(DemoCast.Shifter, DemoCast.Shift, "opened the campaign", "Fill in code-version", RequestForm.Fill);
        await director.FillInAsync(
            DemoCast.Shifter,
            RequestForm.Value,
            "dunesw v09_91_02d01 (e26:prof), https://github.com/DUNE/dunesw",
            cancellation);
        await desk.SetAsync(
            DemoCast.Shifter,
            "workflow reco1, standard_reco1_dune10kt_1x2x6.fcl, 50\nreco2, standard_reco2_dune10kt_1x2x6.fcl, 50",
            cancellation);
        foreach (var item in new[]
            {
                "validation 3,000 events of nu fhc, all steps, with the final configuration",
                "resources cpu: 1,200 hours; memory: 4 GB; storage: 1 TB",
                "samples nu fhc\nanu rhc",
                "events nu fhc: 13,500\nanu rhc: 9,500",
                "datasets " + string.Join('\n', CampaignCloseOut.ValidationOutput, CampaignCloseOut.ProductionOutput),
            })
        {
            await director.TypeAsync(DemoCast.Shifter, DemoCast.Shift, $"/campaign set {CampaignDesk.Name} {item}");
        }
        await desk.SetAsync(DemoCast.Shifter, "tape reco2, 460, 2 GB, 10 TB", cancellation);
        await desk.SetAsync(DemoCast.Shifter, "tape reco2, 460, 2 GB, 920 GB", cancellation);
    }

    private async Task PlanAsync(CancellationToken cancellation)
    {
        await AddAsync("validation", WholeCampaign.ValidationInput, WholeCampaign.ValidationFiles, 40, cancellation);
        await AddAsync(
            "production", WholeCampaign.ProductionInput, WholeCampaign.ProductionFiles, WholeCampaign.ManyFiles, cancellation);
        await desk.SayAsync(DemoCast.DataManager, $"/plan show {CampaignDesk.Name}", cancellation);
        await desk.SayAsync(DemoCast.Shifter, $"/plan commands {CampaignDesk.Name} 3", cancellation);
    }

    private Task AddAsync(string phase, string dataset, int total, int each, CancellationToken cancellation) => desk.SayAsync(
        DemoCast.Shifter,
        $"/plan add {CampaignDesk.Name} --dataset {dataset} --total {total} --per-workflow {each} "
        + $"--first {WholeCampaign.FewFiles} --phase {phase} --output fardet-hd-reco2-2024a-{phase} {Command}",
        cancellation);
}
