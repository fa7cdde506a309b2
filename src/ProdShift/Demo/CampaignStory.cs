using ProdShift.LocalJustIn;

namespace ProdShift.Demo;

/// <summary>
/// A campaign from its request to its close-out in less than two minutes: its file, its plan, the tasks and sign-offs of five steps
/// by several people, tests, a validation sample, the full production, and the report.
/// </summary>
internal sealed class CampaignStory(DemoDirector director, LocalJustInServer justIn)
{
    private readonly CampaignDesk _desk = new(director, justIn);

    public async Task PlayAsync(CancellationToken cancellation)
    {
        await director.WaitForAsync(DemoCast.Shift, "Check done");
        await new CampaignOpening(director, _desk).PlayAsync(cancellation);
        await new CampaignSetUp(director, _desk, justIn).PlayAsync(cancellation);
        await new CampaignTests(director, _desk).PlayAsync(cancellation);
        await new CampaignSample(director, _desk).PlayAsync(cancellation);
        await new CampaignProduction(director, _desk).PlayAsync(cancellation);
        await new CampaignCloseOut(director, _desk).PlayAsync(cancellation);
        await director.ShowAsync();
    }
}
