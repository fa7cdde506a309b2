using System.Text.Json;
using ProdShift.LocalJustIn;

namespace ProdShift.Tests.LocalJustIn;

/// <summary>The scene of a whole campaign: workflows begin when they are submitted, and end as they are to.</summary>
public class CampaignSceneTests
{
    [Fact]
    public async Task Nothing_runs_until_a_workflow_is_submitted_and_tests_end_well()
    {
        await using var justin = await JustInReader.StartAsync(scene: LocalScene.Campaign);
        Assert.Empty(await WorkflowsAsync(justin));

        justin.Server.Submit(WholeCampaign.FirstTest);
        justin.Server.Advance(TimeSpan.FromHours(5));

        var test = Assert.Single(await WorkflowsAsync(justin));
        Assert.Equal("finished", test.GetProperty("state").GetString());
        Assert.Equal("usertests", test.GetProperty("scope_name").GetString());
        Assert.Equal(10, test.GetProperty("files_processed").GetInt32());
        Assert.Empty(await justin.EventsAsync("JOB_SCRIPT_ERROR"));
    }

    [Fact]
    public async Task A_deleted_workflow_stays_deleted_when_its_last_jobs_end()
    {
        await using var justin = await JustInReader.StartAsync(scene: LocalScene.Campaign);
        justin.Server.Submit(WholeCampaign.TooEarly);
        justin.Server.Advance(TimeSpan.FromHours(1));

        justin.Server.Delete(WholeCampaign.TooEarly);
        justin.Server.Advance(TimeSpan.FromHours(5));

        Assert.Equal("deleted", Assert.Single(await WorkflowsAsync(justin)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Some_jobs_of_the_production_fail_and_every_file_is_processed_all_the_same()
    {
        await using var justin = await JustInReader.StartAsync(scene: LocalScene.Campaign);

        justin.Server.Submit(WholeCampaign.ProductionSecond);
        justin.Server.Advance(TimeSpan.FromHours(6));

        var workflow = Assert.Single(await WorkflowsAsync(justin));
        Assert.Equal("finished", workflow.GetProperty("state").GetString());
        Assert.Equal(WholeCampaign.ManyFiles, workflow.GetProperty("files_processed").GetInt32());
        Assert.InRange((await justin.EventsAsync("JOB_SCRIPT_ERROR")).Count, 2, 6);
    }

    [Fact]
    public async Task A_workflow_is_submitted_once()
    {
        await using var justin = await JustInReader.StartAsync(scene: LocalScene.Campaign);
        justin.Server.Submit(WholeCampaign.FirstTest);

        var refusal = Assert.Throws<ArgumentException>(() => justin.Server.Submit(WholeCampaign.FirstTest));

        Assert.Contains("13002", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<JsonElement>> WorkflowsAsync(JustInReader justin) =>
        justin.RowsAsync($"campaign-workflows&campaign_id={WholeCampaign.Id}");
}
