using Microsoft.Extensions.DependencyInjection;
using ProdShift.Campaigns;
using ProdShift.Core.Campaigns.Request;
using static ProdShift.Tests.Acceptance.CampaignFile;

namespace ProdShift.Tests.Acceptance;

public class CampaignFileStories
{
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
        const string Opened = "@Maria Keller opened the campaign *fd* on the path dune, asked for by @Dana Moreau.";
        Assert.Contains(Opened, announced, StringComparison.Ordinal);
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

        const string Wrong = "Line 2: \"ana, 100k\" cannot be read. For example: reco";
        Assert.StartsWith(Wrong, wrong.Errors["value"], StringComparison.Ordinal);
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
}
