using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ProdShift.Slack;

namespace ProdShift.Tests.Slack.Blocks;

public class BlockLimitTests
{
    private static readonly string Long = new('x', 5_000);

    public static TheoryData<string, Block, int> Longest => new()
    {
        { "section", new SectionBlock(Mrkdwn.Text(Long)), 3_000 },
        { "field", new SectionBlock([Mrkdwn.Text(Long)]), 2_000 },
        { "header", new HeaderBlock(Long), 150 },
        { "context", new ContextBlock(Mrkdwn.Text(Long)), 2_000 },
        { "button", new ActionsBlock(new Button("a", Long)), 75 },
        { "button value", new ActionsBlock(new Button("a", "b", Long)), 2_000 },
        { "label", new InputBlock("b", Long, new TextInput("a")), 2_000 },
        { "hint", new InputBlock("b", "l", new TextInput("a"), Long), 2_000 },
        { "initial value", new InputBlock("b", "l", new TextInput("a", initialValue: Long)), 3_000 },
        { "placeholder", new InputBlock("b", "l", new TextInput("a", placeholder: Long)), 150 },
        { "option", new InputBlock("b", "l", new StaticSelect("a", [new(Long, "v")])), 75 },
        { "user's placeholder", new InputBlock("b", "l", new UserSelect("a", placeholder: Long)), 150 },
        { "users' placeholder", new InputBlock("b", "l", new MultiUserSelect("a", placeholder: Long)), 150 },
        { "day's placeholder", new InputBlock("b", "l", new DatePicker("a", placeholder: Long)), 150 },
        { "box", new InputBlock("b", "l", new Checkboxes("a", [new(Long, "v")])), 75 },
        { "choice", new InputBlock("b", "l", new RadioButtons("a", [new(Long, "v")])), 75 },
        { "confirm", new ActionsBlock(new Button("a", "b") { Confirm = new(Long, Mrkdwn.Of($"x"), "y", "n") }), 100 },
        { "confirm button", new ActionsBlock(new Button("a", "b") { Confirm = new("t", Mrkdwn.Of($"x"), Long, "n") }), 30 },
    };

    [Theory]
    [MemberData(nameof(Longest))]
    public void A_text_too_long_is_cut_to_what_Slack_takes(string what, Block block, int most)
    {
        var longest = Strings(new Message(Mrkdwn.Of($"x"), block)).Max(text => text.Length);
        Assert.True(longest == most, $"{what}: {longest}");
    }

    [Fact]
    public void Items_over_the_limit_are_left_out()
    {
        var many = Enumerable.Repeat(Mrkdwn.Of($"x"), 20).ToList();
        Assert.Equal(10, new SectionBlock(many).Fields!.Count);
        Assert.Equal(10, new ContextBlock(many).Elements.Count);
        Assert.Equal(25, new ActionsBlock(Enumerable.Range(0, 30).Select(i => new Button($"a{i}", "b"))).Elements.Count);
    }

    [Fact]
    public void Choices_and_files_over_ten_are_left_out()
    {
        var options = Enumerable.Range(0, 20).Select(i => new Option($"o{i}", $"v{i}")).ToList();
        Assert.Equal(10, new Checkboxes("a", options).Options.Count);
        Assert.Equal(10, new RadioButtons("a", options).Options.Count);
        Assert.Equal((1, 10), (new FileInput("a", maxFiles: 0).MaxFiles, new FileInput("a", maxFiles: 11).MaxFiles));
    }

    [Fact]
    public void What_is_chosen_from_the_start_is_among_the_choices()
    {
        var options = Enumerable.Range(0, 20).Select(i => new Option($"o{i}", $"v{i}")).ToList();
        Assert.Equal(["v1", "v9"], new Checkboxes("a", options, ["v9", "v1", "v10", "?"]).InitialOptions!.Select(o => o.Value));
        Assert.Null(new Checkboxes("a", options, ["v10"]).InitialOptions);
        Assert.Null(new RadioButtons("a", options, "v10").InitialOption);
    }

    [Fact]
    public void A_block_with_nothing_in_it_is_left_out_of_messages_and_views()
    {
        Block[] blocks = [new ActionsBlock(), new ContextBlock(), new SectionBlock([]), new DividerBlock()];

        Assert.IsType<DividerBlock>(Assert.Single(new Message(Mrkdwn.Of($"x"), blocks).Blocks));
        Assert.IsType<DividerBlock>(Assert.Single(new ModalView("c", "t", "s", blocks).Blocks));
        Assert.IsType<DividerBlock>(Assert.Single(new HomeView(blocks).Blocks));
    }

    [Fact]
    public void A_message_with_too_many_blocks_says_that_it_is_not_all()
    {
        var message = new Message(Mrkdwn.Of($"x"), Enumerable.Repeat(new DividerBlock(), 60));
        Assert.Equal(50, message.Blocks.Count);
        Assert.Contains("does not fit", message.BlocksJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_every_script_count_alike()
    {
        var greek = new SectionBlock(Mrkdwn.Text(new string('ω', 2_900)));
        Assert.Equal(4, new Message(Mrkdwn.Of($"x"), greek, greek, greek, greek).Blocks.Count);
    }

    [Fact]
    public void A_message_of_any_text_is_within_the_limits_and_links_nothing() =>
        Prop.ForAll<NonNull<string>[]>(texts =>
        {
            var message = new Message(Mrkdwn.Text(texts.FirstOrDefault()?.Get), texts.SelectMany(text => Blocks(text.Get)));
            var strings = Strings(message).ToList();
            return message.Blocks.Count <= SlackLimits.MessageBlocks
                && strings.Sum(text => text.Length) <= 13_200
                && strings.TrueForAll(text => text.Length is > 0 and <= SlackLimits.SectionText);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_person_wrote_is_never_live_in_any_markup() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            var evil = text.Get + "<!channel>" + text.Get;
            var json = JsonElement.Parse(new Message(Mrkdwn.Text(evil), new SectionBlock(Mrkdwn.Of($"*{evil}*"))).BlocksJson()!);
            return !json[0].GetProperty("text").GetProperty("text").GetString()!.Contains('<', StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    private static Block[] Blocks(string text) =>
    [
        new SectionBlock(Mrkdwn.Text(text), new Button("a", text, "1" + text)),
        new HeaderBlock(text),
        new ContextBlock(Mrkdwn.Text(text + text), Mrkdwn.Empty),
        new SectionBlock([Mrkdwn.Of($"*{text}*"), Mrkdwn.Text(new string('<', 1_500))]),
    ];

    private static IEnumerable<string> Strings(Message message) => Strings(JsonElement.Parse(message.BlocksJson() ?? "[]"));

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject()
            .Where(property => property.Name is not ("type" or "style" or "action_id"))
            .SelectMany(property => Strings(property.Value)),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
