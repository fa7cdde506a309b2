using ProdShift.LocalSlack;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

/// <summary>/error through the bot's door, with jobs that a check has seen.</summary>
public class ErrorStories
{
    private const string Stranger = "UDM00000001";
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_code_of_the_playbook_is_explained_with_what_to_do_and_the_jobs_that_had_it()
    {
        await using var bot = await StartAsync((1001, 65, 9), (1002, 65, 4));

        var answer = await SayAsync(bot, Stranger, "/error 65");

        Assert.Contains("*Exit code 65: art: exception* (software)", answer, StringComparison.Ordinal);
        Assert.Contains("*If it happens again:* Bug report", answer, StringComparison.Ordinal);
        Assert.Contains(
            "*13* in the last 24 hours, *13* in the last 7 days; most in workflow 1001 (9), 1002 (4).",
            answer,
            StringComparison.Ordinal);
        Assert.Contains("From: playbook; art, art/Framework/Art/run_art.cc", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_nobody_named_is_listed_named_in_a_line_and_listed_no_more()
    {
        await using var bot = await StartAsync((1001, 77, 7), (1001, 65, 2), (1002, 99, 1));

        var overview = await SayAsync(bot, Bot.Ana, "/error");
        Assert.Contains("that nobody named*\n*77*: 7 jobs\n[Name it]\n*99*: 1 job\n", overview, StringComparison.Ordinal);
        Assert.Contains("*Exit code 77* has no name yet.", await SayAsync(bot, Bot.Ana, "/error 77"), StringComparison.Ordinal);

        var stored = await SayAsync(bot, Bot.Ana, "/error 77 name: geometry <file> is old category: data again: tell Bo");
        Assert.Contains("Stored. `/error 77 undo` takes it back.", stored, StringComparison.Ordinal);
        Assert.Contains("*Exit code 77: geometry <file> is old* (data)", stored, StringComparison.Ordinal);
        Assert.Contains("@Ana Ferri wrote “geometry <file> is old”", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("*77*", await SayAsync(bot, Bot.Bo, "/error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_are_taken_back_one_by_one_until_the_playbook_stands_again()
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, Bot.Ana, "/error 65 name: one");
        _clock.Advance(TimeSpan.FromHours(1));
        await SayAsync(bot, Bot.Bo, "/error 65 name: two first: ask Bo");
        Assert.Contains("nothing was changed", await SayAsync(bot, Bot.Bo, "/error 65 name: two"), StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromHours(1));
        var first = await SayAsync(bot, Bot.Ana, "/error 65 undo");
        Assert.Contains("*Exit code 65: one* (software)", first, StringComparison.Ordinal);
        Assert.Contains("@Ana Ferri took “two” back", first, StringComparison.Ordinal);
        var second = await SayAsync(bot, Bot.Ana, "/error 65 undo");
        Assert.Contains("*Exit code 65: art: exception*", second, StringComparison.Ordinal);
        Assert.Contains("nothing to take back", await SayAsync(bot, Bot.Ana, "/error 65 undo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_people_with_a_role_change_anything()
    {
        await using var bot = await StartAsync((1001, 77, 7));

        foreach (var command in new[] { "/error 65 name: x", "/error 65 undo" })
            Assert.Contains("only people with a role", await SayAsync(bot, Stranger, command), StringComparison.Ordinal);
        await SayAsync(bot, Stranger, "/error 65");
        await bot.ClickAnswerAsync(Stranger, "error_edit");
        await bot.UntilAsync(() => bot.LastAnswerTo(Stranger).Contains("only people with a role", StringComparison.Ordinal));
        Assert.Empty(bot.Slack.OpenViews(Stranger));
    }

    [Fact]
    public async Task The_button_opens_a_window_with_what_is_there_and_what_is_typed_is_told_and_kept()
    {
        await using var bot = await StartAsync((1001, 65, 9));
        var window = await OpenAsync(bot, Bot.Ana, "/error 65");
        Assert.Contains("\"initial_value\":\"art: exception\"", window.Body.GetRawText(), StringComparison.Ordinal);

        var wrong = await bot.Slack.SubmitAsync(
            Bot.Ana, window.Id, new Dictionary<string, string> { ["name"] = "n", ["first"] = new('x', 301) });
        Assert.Contains("at most 300 fit", wrong.Errors["first"], StringComparison.Ordinal);
        await bot.Slack.SubmitAsync(
            Bot.Ana,
            window.Id,
            new Dictionary<string, string>
            {
                ["name"] = "bad &amp; <!channel>",
                ["category"] = "site",
                ["meaning"] = "",
                ["first"] = "look\ntwice",
            });

        await bot.UntilAsync(() => bot.LastAnswerTo(Bot.Ana).Contains("Stored.", StringComparison.Ordinal));
        var told = bot.LastAnswerTo(Bot.Ana);
        Assert.Contains(
            "*Exit code 65: bad &amp; <!channel>* (site)\n*The first time:* look twice", told, StringComparison.Ordinal);
        Assert.Contains("*If it happens again:* Bug report to the module", told, StringComparison.Ordinal);
        Assert.Empty(bot.Slack.OpenViews(Bot.Ana));
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_told_and_overwrites_nothing()
    {
        await using var bot = await StartAsync((1001, 65, 9));
        var anas = await OpenAsync(bot, Bot.Ana, "/error 65");
        await SayAsync(bot, Bot.Bo, "/error 65 name: Bo was first");

        var refused = await bot.Slack.SubmitAsync(Bot.Ana, anas.Id, new Dictionary<string, string> { ["name"] = "Ana" });

        Assert.Contains("Somebody changed 65 meanwhile", refused.Errors["name"], StringComparison.Ordinal);
        Assert.Contains("Bo was first", await SayAsync(bot, Bot.Ana, "/error 65"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_export_is_a_file_in_the_reports_channel_for_people_with_a_role()
    {
        await using var bot = await StartAsync();

        Assert.Contains("prodshift errors --yaml", await SayAsync(bot, Stranger, "/error export"), StringComparison.Ordinal);
        Assert.Contains("comes as a file", await SayAsync(bot, Bot.Ana, "/error export"), StringComparison.Ordinal);

        await bot.UntilAsync(() => bot.Said(Bot.Reports).Count == 2);
        Assert.Contains("@Ana Ferri asked for the list", bot.Said(Bot.Reports)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_export_is_in_the_answer()
    {
        var folder = Directory.CreateTempSubdirectory("prodshift-playbook-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "dune"));
        File.Copy(
            Path.Combine(Repository.Root, "playbook", "dune", "path.yaml"), Path.Combine(folder, "dune", "path.yaml"));
        await using var bot = await Bot.StartAsync(_clock, new KeyValuePair<string, string?>("Playbook:Directory", folder));
        await SayAsync(bot, Bot.Ana, "/error 77 name: old \"geometry\" category: data");

        var answer = await SayAsync(bot, Bot.Bo, "/error export");

        Assert.Contains(
            "codes:\n  - code: 77\n    name: \"old \\\"geometry\\\"\"\n    category: data", answer, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private async Task<Bot> StartAsync(params (int Workflow, int Code, int Jobs)[] failed)
    {
        var bot = await Bot.StartAsync(_clock);
        foreach (var (workflow, code, jobs) in failed)
        {
            bot.JustIn.Workflow(workflow, "running");
            bot.JustIn.Jobs(workflow, jobs, "CERN", code, _clock.GetUtcNow().AddHours(-1));
        }
        await bot.CheckAsync();
        return bot;
    }

    /// <summary>An answer's whole text: of its blocks, not only of its notification.</summary>
    private static async Task<string> SayAsync(Bot bot, string user, string command)
    {
        await bot.SayAsync(user, command);
        return bot.LastAnswerTo(user);
    }

    private static async Task<LocalView> OpenAsync(Bot bot, string user, string command)
    {
        await bot.SayAsync(user, command);
        await bot.ClickAnswerAsync(user, "error_edit");
        await bot.UntilAsync(() => bot.Slack.OpenViews(user).Count == 1);
        return bot.Slack.OpenViews(user)[0];
    }
}
