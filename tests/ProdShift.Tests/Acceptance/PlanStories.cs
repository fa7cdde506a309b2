using System.Text;
using ProdShift.LocalSlack;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

public class PlanStories
{
    private const string Stranger = "UDM00000001";
    private const string Add =
        "/plan add fd --dataset higuera:fardet-hd --total 20784 --per-workflow 5000 --first 100 "
        + "--output fardet-hd-{type}_skip{skip}_limit{limit}";

    private const string Command =
        " --command justin simple-workflow --jobscript x.jobscript --mql \"files from {dataset} skip {skip} limit {limit}\" "
        + "--scope fardet-hd --output-pattern \"*reco2.root:{output}\"";

    [Fact]
    public async Task A_plan_is_made_shown_changed_and_taken_back()
    {
        await using var bot = await StartAsync();

        var added = await SayAsync(bot, Bot.Ana, Add);
        await SayAsync(bot, Bot.Ana, "/plan set fd 1-2 --state Finished --notes <!channel> ``` ok");
        var shown = await SayAsync(bot, Bot.Bo, "/plan show fd");
        await SayAsync(bot, Bot.Ana, "/plan undo fd");
        var history = await SayAsync(bot, Bot.Bo, "/plan history fd");

        Assert.Contains("Stored for *fd*: added 6 rows for 20,784 files", added, StringComparison.Ordinal);
        Assert.Contains("6 rows, 20,784 files: 2 done, 0 running, 4 to submit\n▓░░░░░░░ 24 %", shown, StringComparison.Ordinal);
        Assert.Contains("20100    end          0         -  -", shown, StringComparison.Ordinal);
        Assert.Contains("<!channel> ''' ok", shown, StringComparison.Ordinal);
        Assert.Contains("fardet-hd-{type}_skip20100_end", shown, StringComparison.Ordinal);
        Assert.Contains("3. ", history, StringComparison.Ordinal);
        Assert.Contains("(taken back)", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Finished", await SayAsync(bot, Bot.Ana, "/plan show fd"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_justIN_shows_of_a_workflow_beats_what_was_entered()
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, Bot.Ana, Add);
        await SayAsync(bot, Bot.Ana, "/plan set fd 1 --workflow 1001 --state planned");
        bot.JustIn.Workflow(1001, "finished");
        await bot.CheckAsync();

        var shown = await SayAsync(bot, Bot.Ana, "/plan show fd");
        Assert.Contains("1 done, 0 running, 5 to submit", shown, StringComparison.Ordinal);
        Assert.Contains("No row is failed", await SayAsync(bot, Bot.Ana, "/plan set fd failed drop"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_table_is_checked_as_a_whole_before_anything_is_stored()
    {
        await using var bot = await StartAsync();
        var window = await OpenAsync(bot, "/plan import fd");

        var wrong = await SubmitAsync(bot, window, ("table", Table("1000")), ("dataset", "a:b"));
        Assert.Contains("both take files 501 to 1,000", wrong.Errors["table"], StringComparison.Ordinal);
        Assert.Contains("has no plan yet", await SayAsync(bot, Bot.Ana, "/plan show fd"), StringComparison.Ordinal);
        await SubmitAsync(bot, window, ("table", Table("500")), ("dataset", "a:b"));

        await bot.UntilAsync(() => bot.LastAnswerTo(Bot.Ana).Contains("imported 2 rows", StringComparison.Ordinal));
        Assert.Empty(bot.Slack.OpenViews(Bot.Ana));
    }

    [Fact]
    public async Task A_table_as_a_file_is_imported_and_what_became_of_it_is_told()
    {
        await using var bot = await StartAsync();
        var window = await OpenAsync(bot, "/plan import fd");
        var values = new Dictionary<string, string> { ["campaign"] = "fd", ["dataset"] = "a:b" };

        await bot.Slack.SubmitAsync(
            Bot.Ana, window.Id, values, [new("file", "plan.csv", Encoding.UTF8.GetBytes(Table("500")))]);

        await bot.UntilAsync(() => bot.LastAnswerTo(Bot.Ana).Contains("imported 2 rows", StringComparison.Ordinal));
        Assert.Contains("a:b", await SayAsync(bot, Bot.Ana, "/plan show fd"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_exported_as_a_file_where_it_was_asked_for()
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, Bot.Ana, Add);

        await SayAsync(bot, Bot.Ana, "/plan export fd");
        await bot.UntilAsync(() => bot.Slack.Messages(Bot.Shift).Any(said => said.Files.Count == 1));

        var file = bot.Slack.Messages(Bot.Shift).Single(said => said.Files.Count == 1).Files[0];
        var text = Encoding.UTF8.GetString(file.Content.Span);
        Assert.Equal("fd-plan.csv", file.Name);
        Assert.StartsWith("\uFEFFRow,Input Dataset,Total Files,Phase,Output Dataset,Skip,Limit,", text, StringComparison.Ordinal);
        Assert.Contains("20100,-1,0,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_bot_is_not_in_the_channel_the_file_goes_to_the_shift_channel()
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, Bot.Ana, Add);
        bot.Slack.SetMember(Bot.Reports, botIsMember: false);

        await bot.Slack.CommandAsync(Bot.Ana, Bot.Reports, "/plan export fd");

        await bot.UntilAsync(() => bot.Slack.Messages(Bot.Shift).Any(said => said.Files.Count == 1));
    }

    [Fact]
    public async Task Commands_are_shown_and_given_as_a_script_and_said_to_be_early()
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, Bot.Ana, Add + Command);

        var shown = await SayAsync(bot, Bot.Ana, "/plan commands fd 1");
        await bot.ClickAnswerAsync(Bot.Ana, "plan_script");
        await bot.UntilAsync(() => bot.Slack.Messages(Bot.Shift).Any(said => said.Files.Count == 1));

        var file = bot.Slack.Messages(Bot.Shift).Single(message => message.Files.Count == 1).Files[0];
        var script = Encoding.UTF8.GetString(file.Content.Span);
        Assert.Contains("nothing for production may be submitted yet", shown, StringComparison.Ordinal);
        Assert.Contains("skip 0 limit 100", shown, StringComparison.Ordinal);
        Assert.Contains("skip 0 limit 100", script, StringComparison.Ordinal);
        Assert.DoesNotContain("skip 5100", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_windows_ask_for_what_the_options_say()
    {
        await using var bot = await StartAsync();
        var add = await OpenAsync(bot, "/plan");
        var wrong = await SubmitAsync(bot, add, ("dataset", "a:b"), ("total", "many"), ("per-workflow", "5"), ("phase", "tests"));
        Assert.Contains("Say how many files", wrong.Errors["total"], StringComparison.Ordinal);
        await SubmitAsync(bot, add, ("dataset", "a:b"), ("total", "10"), ("per-workflow", "5"), ("phase", "tests"));
        await bot.UntilAsync(() => bot.LastAnswerTo(Bot.Ana).Contains("added 2 rows", StringComparison.Ordinal));

        var set = await OpenAsync(bot, "/plan set fd");
        await SubmitAsync(bot, set, ("rows", "1-2"), ("action", "drop"));

        await bot.UntilAsync(() => bot.LastAnswerTo(Bot.Ana).Contains("set 2 rows (1-2): dropped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_without_a_role_changes_a_plan_and_unknown_campaigns_are_told()
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, Bot.Ana, Add);

        foreach (var command in new[] { Add, "/plan set fd 1 drop", "/plan undo fd", "/plan export fd", "/plan import fd" })
            Assert.Contains("only people with a role", await SayAsync(bot, Stranger, command), StringComparison.Ordinal);
        Assert.Contains("6 rows", await SayAsync(bot, Stranger, "/plan show fd"), StringComparison.Ordinal);
        Assert.Contains("`fd`", await SayAsync(bot, Bot.Ana, "/plan show fdd"), StringComparison.Ordinal);
        Assert.Contains("There is no \"shwo\"", await SayAsync(bot, Bot.Ana, "/plan shwo fd"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_rows_are_shown_by_their_first_ones()
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, Bot.Ana, "/plan add fd --dataset a:b --total 10000 --per-workflow 1");

        var shown = await SayAsync(bot, Bot.Ana, "/plan show fd");

        Assert.Contains("10,000 rows, 10,000 files: 0 done", shown, StringComparison.Ordinal);
        Assert.Contains("The first of 10,000 rows; the file has them all.", shown, StringComparison.Ordinal);
        Assert.Contains("5003  5002", await SayAsync(bot, Bot.Ana, "/plan show fd rows 5003"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_that_Slack_escapes_and_many_datasets_still_fit_into_a_message()
    {
        await using var bot = await StartAsync();
        for (var at = 0; at < 12; at++)
            await SayAsync(bot, Bot.Ana, $"/plan add fd --dataset a:b{at} --total 30 --per-workflow 1");
        await SayAsync(bot, Bot.Ana, $"/plan set fd all --notes {new string('&', 200)} --state {new string('<', 40)}");

        var shown = await SayAsync(bot, Bot.Ana, "/plan show fd");

        Assert.Contains("[As a file]", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("does not fit", shown, StringComparison.Ordinal);
        Assert.Equal(0, shown.Split("```").Length % 2 - 1);
    }

    [Fact]
    public async Task The_answers_to_plan()
    {
        await using var bot = await StartAsync();
        string[] lines =
        [
            "/plan show fd", Add + Command, "/plan show fd", "/plan show fd rows 2-3",
            "/plan set fd 1 --workflow 1650 --missing 3", "/plan set fd 1 --workflow 1700 --state running",
            "/plan show fd running", "/plan set fd 2 --workflow 1700",
            "/plan set fd 99 drop", Add, "/plan commands fd 2", "/plan help",
        ];

        var transcript = new List<string>();
        foreach (var line in lines)
            transcript.Add($"> {line}\n{await SayAsync(bot, Bot.Ana, line)}\n");

        Golden.Check(string.Join('\n', transcript));
    }

    private static async Task<Bot> StartAsync()
    {
        var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, "/campaign new fd --justin 11 --path dune");
        return bot;
    }

    private static string Table(string limit) =>
        $"Input Dataset -- HD\t\tTotal Files: 1000\n\tSkip\tLimit\n\t0\t{limit}\n\t500\t-1\n";

    private static async Task<string> SayAsync(Bot bot, string user, string command)
    {
        await bot.SayAsync(user, command);
        await bot.UntilAsync(() => !bot.LastAnswerTo(user).StartsWith("Working on it", StringComparison.Ordinal));
        return bot.LastAnswerTo(user);
    }

    private static async Task<LocalView> OpenAsync(Bot bot, string command)
    {
        await bot.SayAsync(Bot.Ana, command);
        await bot.UntilAsync(() => bot.Slack.OpenViews(Bot.Ana).Count == 1);
        return bot.Slack.OpenViews(Bot.Ana)[0];
    }

    private static Task<LocalReply> SubmitAsync(Bot bot, LocalView window, params (string Field, string Value)[] values) =>
        bot.Slack.SubmitAsync(
            Bot.Ana,
            window.Id,
            values.Append(("campaign", "fd")).ToDictionary(value => value.Item1, value => value.Item2));
}
