using Microsoft.Extensions.DependencyInjection;
using ProdShift.Campaigns;
using ProdShift.Storage;

namespace ProdShift.Tests.Acceptance;

/// <summary>A plan whose rows fill themselves as justIN shows the workflows, and room for the next one.</summary>
public sealed class PlanWatchStories : IDisposable
{
    private const string Plan =
        "/plan add fd-2026 --dataset ns:a --total 20000 --per-workflow 5000 --phase production --output x-{type}-{skip} "
        + "--command justin simple-workflow --jobscript a.jobscript --scope fardet-hd --lifetime-days 90 "
        + "--mql \"files from {dataset} ordered skip {skip} limit {limit}\" --output-pattern \"*reco2.root:{output}\"";

    private readonly DirectoryInfo _playbook = Directory.CreateTempSubdirectory("prodshift-playbook-");

    [Fact]
    public async Task A_workflow_that_justIN_shows_fills_its_row_and_the_table_says_running()
    {
        await using var bot = await StartAsync();

        bot.JustIn.Workflow(1650, "running", scope: "fardet-hd", mql: "FILES from ns:a  ordered skip 5000 limit 5000");
        bot.JustIn.Workflow(1651, "running", scope: "usertests", mql: "files from ns:a ordered skip 10000 limit 5000");
        await bot.CheckAsync();
        await bot.CheckAsync();

        var row = Row(await ShowAsync(bot), 2);
        Assert.Contains("1650", row, StringComparison.Ordinal);
        Assert.Contains("running", row, StringComparison.Ordinal);
        Assert.DoesNotContain("1651", await ShowAsync(bot), StringComparison.Ordinal);
        await bot.SayAsync(Bot.Ana, "/plan history fd-2026");
        Assert.Contains(
            "justIN showed: row 2 is workflow 1650: it takes 5,000 files of ns:a from 5,000 on",
            bot.LastAnswerTo(Bot.Ana),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resubmission_replaces_what_is_over_and_a_second_of_the_same_files_is_told_once()
    {
        await using var bot = await StartAsync();
        bot.JustIn.Workflow(1650, "running", scope: "fardet-hd", mql: "files from ns:a skip 5000 limit 5000");
        await bot.CheckAsync();

        bot.JustIn.Workflow(1660, "running", scope: "fardet-hd", mql: "files from ns:a skip 5000 limit 5000");
        await bot.CheckAsync();
        await bot.CheckAsync();

        Assert.Contains("1650", Row(await ShowAsync(bot), 2), StringComparison.Ordinal);
        await bot.UntilAsync(() => bot.Said(Bot.Shift).Any(said => said.Contains("processes already", StringComparison.Ordinal)));
        var told = Assert.Single(bot.Said(Bot.Shift), said => said.Contains("processes already", StringComparison.Ordinal));
        Assert.Contains("workflow 1660", told, StringComparison.Ordinal);

        bot.JustIn.Workflow(1650, "paused", scope: "fardet-hd", mql: "files from ns:a skip 5000 limit 5000");
        await bot.CheckAsync();

        Assert.Contains("1660", Row(await ShowAsync(bot), 2), StringComparison.Ordinal);
        await bot.SayAsync(Bot.Ana, "/plan history fd-2026");
        Assert.Contains("workflow 1650 is paused: a resubmission", bot.LastAnswerTo(Bot.Ana), StringComparison.Ordinal);
        Assert.Equal([(1660, 1650)], await LinksAsync(bot));
    }

    [Fact]
    public async Task Room_for_the_next_is_told_once_with_its_command_and_not_while_a_freeze_holds()
    {
        await using var bot = await StartAsync();
        await AgreeAsync(bot, 40);
        bot.JustIn.Workflow(1650, "running", scope: "fardet-hd", mql: "files from ns:a ordered limit 5000");
        await RunAsync(bot, 39, 36);
        Assert.Contains("36 of 40 jobs run: enough", await RoomAsync(bot), StringComparison.Ordinal);

        await bot.SayAsync(Bot.Ana, "/freeze start FTS is down");
        await RunAsync(bot, 28);
        Assert.Empty(Rooms(bot));
        Assert.Contains("on hold", await RoomAsync(bot), StringComparison.Ordinal);

        await bot.SayAsync(Bot.Ana, "/freeze lift FTS is up");
        await RunAsync(bot, 24, 20);

        await bot.UntilAsync(() => Rooms(bot).Count > 0);
        var room = Assert.Single(Rooms(bot));
        Assert.Contains("row 2", room, StringComparison.Ordinal);
        Assert.Contains("24 of 40 jobs run, falling: 39 did 3 checks ago", room, StringComparison.Ordinal);
        Assert.Contains("--mql 'files from ns:a ordered skip 5000 limit 5000'", room, StringComparison.Ordinal);
        Assert.Contains("--output-pattern '*reco2.root:x-reco2-5000'", room, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_told_again_after_jobs_rose_and_of_the_next_row_after_one_was_submitted()
    {
        await using var bot = await StartAsync();
        await AgreeAsync(bot, 40);
        bot.JustIn.Workflow(1650, "running", scope: "fardet-hd", mql: "files from ns:a ordered limit 5000");
        await RunAsync(bot, 36, 28, 24);
        await RunAsync(bot, 39, 28);
        await bot.UntilAsync(() => Rooms(bot).Count > 1);
        Assert.Equal(2, Rooms(bot).Count);

        bot.JustIn.Workflow(1651, "submitted", scope: "fardet-hd", mql: "files from ns:a ordered skip 5000 limit 5000");
        await RunAsync(bot, 20);
        Assert.Equal(2, Rooms(bot).Count);
        Assert.Contains("Workflow 1651 (row 2) is submitted", await RoomAsync(bot), StringComparison.Ordinal);

        bot.JustIn.Workflow(1651, "running", scope: "fardet-hd", mql: "files from ns:a ordered skip 5000 limit 5000");
        bot.JustIn.RunningJobs(1651, 2);
        await RunAsync(bot, 10);
        await bot.UntilAsync(() => Rooms(bot).Count > 2);
        Assert.Contains("row 3", Rooms(bot)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_source_does_not_tell_leaves_no_room()
    {
        await using var bot = await StartAsync();
        await AgreeAsync(bot, 40);
        bot.JustIn.Workflow(1650, "running", scope: "fardet-hd", mql: "files from ns:a ordered limit 5000");
        await RunAsync(bot, 36);
        bot.JustIn.Down = true;
        await RunAsync(bot, 20);

        Assert.Empty(Rooms(bot));
    }

    public void Dispose() => _playbook.Delete(recursive: true);

    private async Task<Bot> StartAsync()
    {
        _playbook.CreateSubdirectory("quick");
        await File.WriteAllTextAsync(
            Path.Combine(_playbook.FullName, "quick", "path.yaml"),
            """
            title: A path whose production is open at once
            source: test
            steps:
              - id: production
                name: Full production
                runs: production
                sign-offs:
                  - id: produced
                    name: Production done
                    role: production
                    why: So that it ends.
                    source: test
            """);
        var bot = await Bot.StartAsync([new("Playbook:Directory", _playbook.FullName)]);
        await bot.SayAsync(Bot.Manager, "/campaign new fd-2026 --justin 11 --path quick");
        Assert.Contains("Stored for", await bot.SayAsync(Bot.Manager, Plan), StringComparison.Ordinal);
        return bot;
    }

    private static Task AgreeAsync(Bot bot, int jobs) => bot.Services.GetRequiredService<Database>().WriteAsync(
        transaction =>
        {
            var campaign = Assert.Single(CampaignRows.All(transaction.Connection!, transaction));
            CampaignValues.Add(
                transaction, campaign.Id, CampaignValues.MaxRunning, $"{jobs}", Bot.Manager, DateTimeOffset.UtcNow, "agreed");
            return jobs;
        },
        default);

    /// <summary>A check for each number of running jobs of workflow 1650.</summary>
    private static async Task RunAsync(Bot bot, params int[] jobs)
    {
        foreach (var running in jobs)
        {
            bot.JustIn.RunningJobs(1650, running);
            await bot.CheckAsync();
        }
    }

    private static Task<string> RoomAsync(Bot bot) => bot.SayAsync(Bot.Ana, "/campaign room fd-2026");

    private static List<string> Rooms(Bot bot) =>
        [.. bot.Said(Bot.Shift).Where(said => said.Contains("room for a next workflow", StringComparison.Ordinal))];

    private static async Task<string> ShowAsync(Bot bot)
    {
        await bot.SayAsync(Bot.Ana, "/plan show fd-2026");
        return bot.LastAnswerTo(Bot.Ana);
    }

    private static string Row(string table, int number) =>
        table.Split('\n').First(line => line.TrimStart().StartsWith($"{number} ", StringComparison.Ordinal));

    private static async Task<IEnumerable<(int, int)>> LinksAsync(Bot bot)
    {
        await using var connection = await bot.Services.GetRequiredService<Database>().OpenAsync(default);
        return Dapper.SqlMapper.Query<(int, int)>(
            connection, "SELECT workflow, replaces FROM plan_row WHERE replaces IS NOT NULL");
    }
}
