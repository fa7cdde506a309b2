using ProdShift.LocalJustIn;

namespace ProdShift.Tests.LocalJustIn;

/// <summary>Where the button "Show jobs" leads in the demo.</summary>
public class JobsPageTests
{
    [Fact]
    public async Task A_workflows_page_shows_its_state_and_its_jobs_alone()
    {
        await using var justin = await JustInReader.StartAsync();

        var page = await justin.TextAsync($"?method=list-jobs&user_name=ANY&workflow_id={DemoCampaign.EndedFirst}");

        Assert.Contains("<h2>Workflow 12081: Finished</h2>", page);
        Assert.Contains("<td>12081</td>", page);
        Assert.DoesNotContain("<td>12083</td>", page);
        Assert.Contains("this one has no login", page);
    }

    [Fact]
    public async Task A_sites_page_shows_the_latest_jobs_of_that_site()
    {
        await using var justin = await JustInReader.StartAsync();

        var page = await justin.TextAsync("?method=list-jobs&site_name=NL_NIKHEF");

        Assert.Contains("<td>NL_NIKHEF / DUNE_NL_NIKHEF_ce0", page);
        Assert.DoesNotContain("<td>CERN / ", page);
        Assert.Equal(200, page.Split("<tr>").Length - 2);
    }

    [Theory]
    [InlineData("?method=show-workflow&workflow_id=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("?method=list-jobs&site_name=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("?method=%3Cscript%3E")]
    public async Task Nothing_of_a_request_is_shown(string query)
    {
        await using var justin = await JustInReader.StartAsync();

        using var answer = await justin.GetAsync(query);

        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
    }
}
