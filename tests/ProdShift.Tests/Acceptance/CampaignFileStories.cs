using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.Campaigns;
using ProdShift.Campaigns.Requests;
using ProdShift.Core.Campaigns.Request;
using ProdShift.LocalSlack;

namespace ProdShift.Tests.Acceptance;

public class CampaignFileStories
{
    private const string Fd = "/campaign new fd --path dune --requester <@UDM00000001|dana>";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Fitting = new()
    {
        ["code-version"] = "dunesw v09_91_02d01",
        ["workflow"] = "gen, gen.fcl, 50",
        ["validation"] = "10k events",
        ["tape"] = "reco, 100k, 1 GB, 100 TB",
        ["resources"] = "cpu: 2M hours; memory: 4 GB; storage: 120 TB",
        ["samples"] = "nu fhc",
        ["events"] = "nu fhc: 1.5M",
        ["datasets"] = "ns:a",
    };

    [Fact]
    public async Task Without_words_a_window_opens_the_record_and_the_record_asks_for_its_eight_items()
    {
        await using var bot = await Bot.StartAsync();

        await bot.SayAsync(Bot.Manager, "/campaign new");
        await SubmitAsync(bot, Bot.Manager, new() { ["name"] = "fd", ["path"] = "dune", ["requester"] = "UDM00000001" });
        await bot.SendAsync();

        Assert.Empty(bot.Slack.OpenViews(Bot.Manager));
        var announced = bot.Said(Bot.Shift)[0];
        Assert.Contains("@Maria Keller opened the campaign *fd* on the path dune, asked for by @Dana", announced, StringComparison.Ordinal);
        Assert.All(RequestItems.All, item => Assert.Contains($"*{item.Title}*: missing", announced, StringComparison.Ordinal));
        Assert.Contains("8 of 8 items", await ShownAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_in_the_new_window_is_said_in_it_and_what_was_typed_stays()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, "/campaign new taken --justin 11 --path dune");
        await bot.SayAsync(Bot.Manager, "/campaign new");

        var fault = await SubmitAsync(bot, Bot.Manager, new() { ["name"] = "two words", ["path"] = "dune" });
        await SubmitAsync(bot, Bot.Manager, new() { ["name"] = "fd", ["path"] = "dune", ["justin"] = "11" });

        Assert.Contains("cannot be a name", fault.Errors["name"], StringComparison.Ordinal);
        var view = Written(Assert.Single(bot.Slack.OpenViews(Bot.Manager)));
        Assert.Contains("justIN campaign 11 belongs to *taken* already", view, StringComparison.Ordinal);
        Assert.Contains("\"initial_value\":\"fd\"", view, StringComparison.Ordinal);
        await SubmitAsync(bot, Bot.Manager, new() { ["justin"] = "12" });
        await bot.SendAsync();
        Assert.Contains(bot.Said(Bot.Shift), said => said.Contains("opened the campaign *fd*", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_item_is_filled_in_from_its_button_and_told_in_the_channel()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, Fd);

        await FillAsync(bot, Bot.Ana, "tape");
        var wrong = await SubmitAsync(bot, Bot.Ana, new() { ["value"] = "reco, 100k, 1 GB\nana, 100k" });
        await SubmitAsync(bot, Bot.Ana, new() { ["value"] = "reco, 100k, 1 GB" });
        await bot.SendAsync();

        Assert.StartsWith("Line 2: \"ana, 100k\" cannot be read. For example: reco", wrong.Errors["value"], StringComparison.Ordinal);
        Assert.Empty(bot.Slack.OpenViews(Bot.Ana));
        Assert.Contains("*Output on tape*: reco, 100,000, 1 GB", bot.Said(Bot.Shift)[0], StringComparison.Ordinal);
        Assert.Contains("100 TB to tape", bot.Said(Bot.Shift)[0], StringComparison.Ordinal);
        Assert.Contains(bot.Said(Bot.Shift), said => said.Contains("@Ana Ferri set `tape` of *fd*", StringComparison.Ordinal));
        Assert.Contains("7 of 8 items", await ShownAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_that_contradict_each_other_are_said_to_the_writer_and_in_the_channel()
    {
        const string Words = "100,000 files of 1 GB are 100 TB, not 10 TB";
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, Fd);

        var answer = await bot.SayAsync(Bot.Ana, "/campaign set fd tape reco, 100k, 1 GB, 10 TB");
        Assert.Contains(Words, answer, StringComparison.Ordinal);
        Assert.Contains(bot.Said(Bot.Shift).Skip(2), said => said.Contains(Words, StringComparison.Ordinal));

        await FillAsync(bot, Bot.Bo, "tape");
        await SubmitAsync(bot, Bot.Bo, new() { ["value"] = "reco, 100k, 1 GB, 11 TB" });
        var mend = Assert.Single(bot.Slack.OpenViews(Bot.Bo));
        Assert.Contains("100,000 files of 1 GB are 100 TB, not 11 TB", Written(mend), StringComparison.Ordinal);
        await SubmitAsync(bot, Bot.Bo, new() { ["value"] = "reco, 100k, 1 GB, 100 TB" });

        Assert.Empty(bot.Slack.OpenViews(Bot.Bo));
        Assert.DoesNotContain("are 100 TB, not", await ShownAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_later_is_told_what_the_earlier_wrote()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, Fd);
        await FillAsync(bot, Bot.Ana, "samples");
        await FillAsync(bot, Bot.Bo, "samples");

        await SubmitAsync(bot, Bot.Ana, new() { ["value"] = "nu fhc" });
        await SubmitAsync(bot, Bot.Bo, new() { ["value"] = "anu rhc" });

        var warned = Written(Assert.Single(bot.Slack.OpenViews(Bot.Bo)));
        Assert.Contains("Nothing was saved: in the meantime <@UANA0000001> wrote", warned, StringComparison.Ordinal);
        Assert.Contains("1. nu fhc", warned, StringComparison.Ordinal);
        Assert.Equal(["1. nu fhc"], await HistoryAsync(bot, "samples"));
        await SubmitAsync(bot, Bot.Bo, new() { ["value"] = "nu fhc\nanu rhc" });
        Assert.Equal(["1. nu fhc", "1. nu fhc\n2. anu rhc"], await HistoryAsync(bot, "samples"));
    }

    [Fact]
    public async Task Every_value_is_kept_with_who_and_when_and_the_one_before_is_put_back()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, Fd);
        await bot.SayAsync(Bot.Ana, "/campaign set fd samples nu fhc");
        var second = await bot.SayAsync(Bot.Bo, "/campaign set fd samples anu rhc");

        var same = await bot.SayAsync(Bot.Bo, "/campaign set fd samples anu rhc");
        var undone = await bot.SayAsync(Bot.Ana, "/campaign set fd samples --undo");
        await bot.SayAsync(Bot.Ana, "/campaign history fd samples");
        var history = bot.LastAnswerTo(Bot.Ana);
        var nothing = await bot.SayAsync(Bot.Ana, "/campaign set fd tape --undo");

        Assert.Contains("Before, @Ana Ferri wrote", second, StringComparison.Ordinal);
        Assert.Contains("*fd* has that already", same, StringComparison.Ordinal);
        Assert.Contains("Recorded: `samples` of *fd*: 1. nu fhc", undone, StringComparison.Ordinal);
        Assert.Equal(["1. nu fhc", "1. anu rhc", "1. nu fhc"], await HistoryAsync(bot, "samples"));
        Assert.True(history.IndexOf("@Bo Lindgren", StringComparison.Ordinal) < history.LastIndexOf("@Ana Ferri", StringComparison.Ordinal));
        Assert.Contains("nothing to put back", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_value_is_taken_back_by_undo()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, Fd);
        await bot.SayAsync(Bot.Ana, "/campaign set fd samples nu fhc");

        Assert.Contains("nothing", await bot.SayAsync(Bot.Ana, "/campaign set fd samples --undo"), StringComparison.Ordinal);

        Assert.Contains("8 of 8 items", await ShownAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complete_file_does_its_task_and_a_contradiction_takes_it_back()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, Fd);
        foreach (var (field, value) in Fitting)
            await bot.SayAsync(Bot.Ana, $"/campaign set fd {field} {value}");

        var complete = await ShownAsync(bot);
        await bot.SayAsync(Bot.Bo, "/campaign set fd tape reco, 100k, 1 GB, 10 TB");
        var contradicting = await ShownAsync(bot);

        Assert.Contains("1,500,000 events requested, 100 TB to tape", complete, StringComparison.Ordinal);
        Assert.Matches("campaign-file.*: done", complete);
        Assert.DoesNotMatch("campaign-file.*: done", contradicting);
    }

    [Fact]
    public async Task Settings_are_options_and_justIN_campaigns_come_later()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, "/campaign new fd --path dune");
        await bot.SayAsync(Bot.Manager, "/campaign new nd --path dune --justin 13");

        await bot.SayAsync(
            Bot.Ana, "/campaign set fd --events-per-job 50 --max-running 5000 --requester <@UDM00000001|dana> --justin 12,11");
        var claimed = await bot.SayAsync(Bot.Ana, "/campaign set fd --justin 13");

        Assert.Contains("belongs to *nd* already", claimed, StringComparison.Ordinal);
        var fd = await bot.Services.GetRequiredService<CampaignStore>().FindAsync("fd", default);
        Assert.Equal((50, 5_000, "UDM00000001"), (fd!.EventsPerJob, fd.MaxRunning, fd.Requester));
        Assert.Equal([11, 12], fd.JustIn);
    }

    [Fact]
    public async Task Who_may_not_is_told_and_nothing_is_recorded()
    {
        await using var bot = await Bot.StartAsync(
            [new("Roles:higgs:Users:0", Bot.Manager), new("Roles:requester:Users:0", "UDM00000001")]);
        await bot.SayAsync(Bot.Manager, "/campaign new nd --path dune --requester <@UDM00000001|dana>");
        await bot.SayAsync(Bot.Manager, Fd + " --group higgs");

        await bot.ClickAsync(Bot.Ana, Bot.Shift, "request_fill", await TargetAsync(bot, "fd", "tape"));
        await bot.Slack.WaitForAsync(() => bot.Slack.Ephemerals(Bot.Ana).Count > 0);

        Assert.Contains("belongs to the group higgs", bot.LastAnswerTo(Bot.Ana), StringComparison.Ordinal);
        Assert.Empty(bot.Slack.OpenViews(Bot.Ana));
        Assert.Contains("belongs to the group higgs", await bot.SayAsync(Bot.Ana, "/campaign set fd samples nu"), StringComparison.Ordinal);
        Assert.Contains("asked for *nd* yourself", await bot.SayAsync("UDM00000001", "/campaign set nd --requester <@UANA0000001|ana>"), StringComparison.Ordinal);
        Assert.Contains("not named for the role higgs", await bot.SayAsync(Bot.Ana, "/campaign set nd --group higgs"), StringComparison.Ordinal);
        Assert.Contains("There is no group", await bot.SayAsync(Bot.Ana, "/campaign set nd --group susy"), StringComparison.Ordinal);
        Assert.Empty(await HistoryAsync(bot, "samples"));
    }

    [Fact]
    public async Task Without_an_item_or_a_campaign_a_window_asks_which()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, Fd);
        await bot.SayAsync(Bot.Manager, "/campaign new nd --path dune");

        await bot.SayAsync(Bot.Ana, "/campaign set");
        var fd = (await bot.Services.GetRequiredService<CampaignStore>().FindAsync("fd", default))!.Id;
        await SubmitAsync(bot, Bot.Ana, new() { ["campaign"] = fd, ["item"] = "samples" });
        await SubmitAsync(bot, Bot.Ana, new() { ["value"] = "nu fhc" });
        await bot.SayAsync(Bot.Ana, "/campaign set fd");
        await SubmitAsync(bot, Bot.Ana, new() { ["item"] = "events" });
        await SubmitAsync(bot, Bot.Ana, new() { ["value"] = "nu fhc: 5k" });

        Assert.Equal(["1. nu fhc"], await HistoryAsync(bot, "samples"));
        Assert.Equal(["nu fhc: 5,000"], await HistoryAsync(bot, "events"));
    }

    [Fact]
    public async Task What_is_written_calls_nobody_and_links_nowhere()
    {
        const string Evil = "<!channel> <https://evil.example|10k events>";
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, Fd);

        await FillAsync(bot, Bot.Ana, "validation");
        await SubmitAsync(bot, Bot.Ana, new() { ["value"] = Evil });
        await bot.SendAsync();
        await bot.SayAsync(Bot.Bo, "/campaign history fd validation");

        Assert.Equal([Evil], await HistoryAsync(bot, "validation"));
        var everything = string.Concat(
            bot.Slack.Messages(Bot.Shift).Concat(bot.Slack.Ephemerals(Bot.Bo)).Select(said => said.Text + said.Blocks));
        Assert.DoesNotContain("<!channel", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("<https://evil", everything, StringComparison.Ordinal);
        Assert.Contains(Evil, bot.LastAnswerTo(Bot.Bo), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_three_thousand_characters_is_kept_and_shown()
    {
        var datasets = string.Join('\n', Enumerable.Range(100, 50).Select(i => $"ns:{new string('x', 50)}{i}"));
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, Fd);

        await FillAsync(bot, Bot.Ana, "datasets");
        await SubmitAsync(bot, Bot.Ana, new() { ["value"] = datasets });
        await bot.SendAsync();
        await bot.SayAsync(Bot.Ana, "/campaign history fd datasets");

        Assert.Equal([datasets], await HistoryAsync(bot, "datasets"));
        Assert.Contains("x149", bot.LastAnswerTo(Bot.Ana), StringComparison.Ordinal);
        await FillAsync(bot, Bot.Bo, "datasets");
        Assert.Contains("x149", Written(bot.Slack.OpenViews(Bot.Bo)[0]), StringComparison.Ordinal);
    }

    private static async Task FillAsync(Bot bot, string user, string item)
    {
        await bot.ClickAsync(user, Bot.Shift, "request_fill", await TargetAsync(bot, "fd", item));
        await bot.Slack.WaitForAsync(() => bot.Slack.OpenViews(user).Count == 1);
    }

    private static async Task<string> TargetAsync(Bot bot, string campaign, string item) =>
        $"{(await bot.Services.GetRequiredService<CampaignStore>().FindAsync(campaign, default))!.Id}/{item}";

    private static Task<LocalReply> SubmitAsync(Bot bot, string user, Dictionary<string, string> values) =>
        bot.Slack.SubmitAsync(user, Assert.Single(bot.Slack.OpenViews(user)).Id, values);

    private static string Written(LocalView view) => JsonSerializer.Serialize(view.Body, Plain);

    private static async Task<string> ShownAsync(Bot bot)
    {
        await bot.SayAsync(Bot.Ana, "/campaign show fd");
        return bot.LastAnswerTo(Bot.Ana);
    }

    private static async Task<IReadOnlyList<string>> HistoryAsync(Bot bot, string field)
    {
        var fd = await bot.Services.GetRequiredService<CampaignStore>().FindAsync("fd", default);
        var history = await bot.Services.GetRequiredService<RequestRecords>().HistoryAsync(fd!.Id, default);
        return [.. history.Where(value => value.Field == field).Select(value => value.Value)];
    }
}
