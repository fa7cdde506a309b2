using System.Text.Json;

namespace ProdShift.Tests.LocalJustIn;

/// <summary>The world moves on its own; what happens in it is dated by its age.</summary>
public class DatingTests
{
    [Fact]
    public async Task The_newest_event_is_about_now_and_none_is_later()
    {
        await using var justin = await JustInReader.StartAsync();
        justin.Server.Advance(TimeSpan.FromHours(26));
        justin.Clock.Advance(TimeSpan.FromSeconds(10));

        var newest = (await justin.EventsAsync("JOB_STARTED")).Max(EventTime);

        Assert.InRange(newest, justin.Clock.GetUtcNow().AddMinutes(-20), justin.Clock.GetUtcNow());
        Assert.Equal(JustInReader.Begin.AddHours(26), justin.Server.WorldNow);
        Assert.Equal(26, justin.Server.Hour);
    }

    [Fact]
    public async Task An_event_ages_with_the_world_and_keeps_its_id()
    {
        await using var justin = await JustInReader.StartAsync();
        var before = (await justin.EventsAsync("JOB_FINISHED"))[^1];

        justin.Server.Advance(TimeSpan.FromHours(5));

        var id = before.GetProperty("event_id").GetInt64();
        var after = (await justin.EventsAsync("JOB_FINISHED")).Single(row => row.GetProperty("event_id").GetInt64() == id);
        Assert.Equal(EventTime(before).AddHours(-5), EventTime(after));
        Assert.Equal(before.GetProperty("jobsub_id").GetString(), after.GetProperty("jobsub_id").GetString());
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_world_however_it_is_moved()
    {
        await using var inOneStep = await JustInReader.StartAsync();
        await using var inMany = await JustInReader.StartAsync();
        await using var another = await JustInReader.StartAsync(seed: 2);

        inOneStep.Server.Advance(TimeSpan.FromMinutes(100));
        another.Server.Advance(TimeSpan.FromMinutes(100));
        for (var minute = 0; minute < 100; minute++)
            inMany.Server.Advance(TimeSpan.FromMinutes(1));

        const string All = "?method=download-events&event_type_name=FILE_ALLOCATED&format=json";
        Assert.Equal(await inOneStep.TextAsync(All), await inMany.TextAsync(All));
        Assert.NotEqual(await inOneStep.TextAsync(All), await another.TextAsync(All));
    }

    [Fact]
    public async Task It_can_be_asked_while_it_moves()
    {
        await using var justin = await JustInReader.StartAsync();

        var moving = Task.Run(() =>
        {
            for (var minute = 0; minute < 2000; minute++)
                justin.Server.Advance(TimeSpan.FromMinutes(1));
        });
        while (!moving.IsCompleted)
            Assert.NotEmpty(await justin.EventsAsync("JOB_FINISHED"));
        await moving;
    }

    private static DateTimeOffset EventTime(JsonElement row) => JustInReader.Time(row, "event_time");
}
