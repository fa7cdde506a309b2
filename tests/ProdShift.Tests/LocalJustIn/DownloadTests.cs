using System.Net;
using System.Text.Json;
using ProdShift.LocalJustIn;

namespace ProdShift.Tests.LocalJustIn;

/// <summary>The answers have the shape of the real justIN's.</summary>
public class DownloadTests
{
    [Theory]
    [InlineData(
        "campaign-workflows&campaign_id=11",
        "workflow_id description user_name state mql start_time finish_time scope_name files_processed files_total")]
    [InlineData(
        "events&event_type_name=JOB_FINISHED",
        "event_id event_type_name workflow_id stage_id file_did jobsub_id site_name entry_name rse_name event_time "
        + "jobscript_exit")]
    [InlineData(
        "file-states&workflow_id=12081&stage_id=1",
        "file_did state last_allocation_time rse_name jobsub_id site_name allocations max_allocations last_jobscript_exit")]
    public async Task Every_row_has_the_names_that_justIN_gives(string download, string names)
    {
        await using var justin = await JustInReader.StartAsync();

        var rows = await justin.RowsAsync(download);

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(names.Split(' '), row.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task Json_comes_as_plain_text_with_each_name_on_a_line_of_its_own()
    {
        await using var justin = await JustInReader.StartAsync();

        using var answer = await justin.GetAsync("?method=download-campaign-workflows&campaign_id=11&format=json");

        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("[\n{\n\"workflow_id\": 12086,\n\"description\": ", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("?method=download-campaign-workflows&campaign_id=99&format=json")]
    [InlineData("?method=download-events&event_type_name=NO_SUCH_TYPE&format=json")]
    [InlineData("?method=download-events&workflow_id=7&format=json")]
    [InlineData("?method=download-file-states&workflow_id=7&stage_id=1&format=json")]
    [InlineData("?method=download-file-states&workflow_id=12081&stage_id=2&format=json")]
    public async Task What_is_unknown_is_an_empty_list(string query)
    {
        await using var justin = await JustInReader.StartAsync();

        Assert.Equal("[]", await justin.TextAsync(query));
    }

    [Theory]
    [InlineData("?method=download-campaign-workflows&format=json", "campaign_id must be given", "text/plain")]
    [InlineData("?method=download-campaign-workflows&campaign_id=&format=json", "campaign_id must be given", "text/plain")]
    [InlineData("?method=download-events", "format must be given", "text/html")]
    [InlineData("?method=download-file-states&workflow_id=1&format=json", "workflow_id and stage_id must be given", "text/plain")]
    [InlineData(
        "?method=download-file-states&workflow_id=1&stage_id=1&state=a%3Cb&format=json",
        "Invalid characters in state",
        "text/plain")]
    [InlineData("?method=download-nothing&format=json", "Download method not recognised!", "text/plain")]
    public async Task An_error_is_a_page_with_status_200(string query, string message, string type)
    {
        await using var justin = await JustInReader.StartAsync();

        using var answer = await justin.GetAsync(query);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Matches($"^<html>[^$]*<h1>Error</h1>\n<p>{message}", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("workflow_id=abc")]
    [InlineData("workflow_id=")]
    [InlineData("site_name=NL%20NIKHEF")]
    public async Task A_filter_that_cannot_be_read_is_dropped(string filter)
    {
        await using var justin = await JustInReader.StartAsync();

        var all = await justin.EventsAsync("JOB_STALLED_HEARTBEAT");
        var filtered = await justin.EventsAsync("JOB_STALLED_HEARTBEAT", $"&{filter}");

        Assert.NotEmpty(all);
        Assert.Equal(all.Select(Id), filtered.Select(Id));

        static long Id(JsonElement row) => row.GetProperty("event_id").GetInt64();
    }

    [Fact]
    public async Task At_most_ten_thousand_rows_come_and_the_oldest_first()
    {
        await using var justin = await JustInReader.StartAsync();

        var ids = (await justin.RowsAsync("events")).Select(row => row.GetProperty("event_id").GetInt64()).ToList();

        Assert.Equal(10_000, ids.Count);
        Assert.Equal(Enumerable.Range(5_000_001, 10_000).Select(id => (long)id), ids);
    }

    [Fact]
    public async Task Any_other_method_leads_to_the_login()
    {
        await using var justin = await JustInReader.StartAsync();

        using var answer = await justin.GetAsync("?method=list-workflows&user_name=--ANY--");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/dashboard/?method=list-workflows&user_name=--ANY--&login", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Sites_and_storages_come_as_lines_without_a_header()
    {
        await using var justin = await JustInReader.StartAsync();

        Assert.Contains($"{DemoCampaign.SiteToBreak},True\n", await justin.InfoAsync("sites.csv"));
        Assert.Contains("MANCHESTER,True,True\n", await justin.InfoAsync("storages.csv"));
    }
}
