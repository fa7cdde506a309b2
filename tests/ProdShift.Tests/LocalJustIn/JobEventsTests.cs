using System.Text.Json;

namespace ProdShift.Tests.LocalJustIn;

/// <summary>What justIN logs of one job.</summary>
public class JobEventsTests
{
    [Theory]
    [InlineData(
        "JOB_FINISHED",
        "JOB_SUBMITTED JOB_STARTED FILE_ALLOCATED JOB_PROCESSING FILE_PROCESSED JOB_OUTPUTTING FILE_CREATED JOB_FINISHED")]
    [InlineData(
        "JOB_SCRIPT_ERROR", "JOB_SUBMITTED JOB_STARTED FILE_ALLOCATED JOB_PROCESSING JOB_SCRIPT_ERROR JOB_ABORT_SCRIPT_ERROR")]
    [InlineData("JOB_STALLED_HEARTBEAT", "JOB_SUBMITTED JOB_STARTED FILE_ALLOCATED JOB_PROCESSING JOB_STALLED_HEARTBEAT")]
    [InlineData(
        "JOB_ABORT_RUCIO_UPLOAD_FILE",
        "JOB_SUBMITTED JOB_STARTED FILE_ALLOCATED JOB_PROCESSING FILE_PROCESSED JOB_OUTPUTTING JOB_ABORT_RUCIO_UPLOAD_FILE")]
    public async Task A_job_is_logged_from_its_submission_to_its_end(string end, string expected)
    {
        await using var justin = await JustInReader.StartAsync();

        var events = await EventsOfFirstJob(justin, end);

        Assert.Equal(expected.Split(' '), events.Select(row => Text(row, "event_type_name")));
        Assert.Null(Text(events[0], "entry_name"));
        Assert.All(events.Skip(1), row => Assert.NotNull(Text(row, "entry_name")));
        var allocated = events.Single(row => Text(row, "event_type_name") == "FILE_ALLOCATED");
        Assert.NotNull(Text(allocated, "file_did"));
        Assert.NotNull(Text(allocated, "rse_name"));
    }

    [Fact]
    public async Task A_failed_jobscript_is_logged_twice_with_its_exit_code()
    {
        await using var justin = await JustInReader.StartAsync();

        var events = await EventsOfFirstJob(justin, "JOB_SCRIPT_ERROR");

        var exits = events.TakeLast(2).Select(row => row.GetProperty("jobscript_exit").GetInt32()).ToList();
        Assert.Equal(exits[0], exits[1]);
        Assert.NotEqual(0, exits[0]);
        Assert.All(events.SkipLast(2), row => Assert.Equal(0, row.GetProperty("jobscript_exit").GetInt32()));
    }

    private static async Task<IReadOnlyList<JsonElement>> EventsOfFirstJob(JustInReader justin, string type)
    {
        var job = Text((await justin.EventsAsync(type, "&workflow_id=12081"))[0], "jobsub_id");
        return await justin.RowsAsync($"events&jobsub_id={job}");
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
