using ProdShift.Reports;
using ProdShift.Slack;

namespace ProdShift.Tests.Reports;

public class ReportCommandTests
{
    [Theory]
    [InlineData("")]
    [InlineData("2026-W48")]
    public async Task This_week_is_shown_to_the_asker_alone_with_a_button(string text)
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");

        var reply = await Say(rig, text);

        Assert.Equal(ReplyPlace.User, reply.Place);
        Assert.StartsWith("Weekly summary 2026-W48, so far", reply.Message!.Text, StringComparison.Ordinal);
        Assert.Contains("\"action_id\":\"report-post\"", reply.Message.BlocksJson(), StringComparison.Ordinal);
        Assert.Contains("/report last", reply.Message.BlocksJson(), StringComparison.Ordinal);
        Assert.Empty(await rig.OutboxAsync());
    }

    [Theory]
    [InlineData("last")]
    [InlineData("LAST ")]
    [InlineData("2026-w47")]
    public async Task A_week_that_is_over_goes_to_the_channel_once_and_then_to_the_asker(string text)
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");
        await rig.CheckAsync("2026-11-20T15:00Z");

        Assert.Equal("The summary of 2026-W47 is on its way to <#C0REPORTS>.", (await Say(rig, text)).Message!.Text);
        Assert.Equal(2, (await rig.OutboxAsync()).Count);

        var again = await Say(rig, text);
        Assert.StartsWith("Weekly summary 2026-W47: ", again.Message!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("report-post", again.Message.BlocksJson(), StringComparison.Ordinal);
        Assert.Equal(2, (await rig.OutboxAsync()).Count);
    }

    [Theory]
    [InlineData("2026-W60", "2026 has no week 60: its weeks are 2026-W01 to 2026-W53.")]
    [InlineData("<!channel>", "“&lt;!channel&gt;” is no week.")]
    [InlineData("2026-W49", "2026-W49 has not begun: it starts on 2026-11-30.")]
    [InlineData("last", "no check ran before that week ended")]
    [InlineData("help", "`/report` shows this week so far")]
    public async Task What_cannot_be_shown_is_answered_with_what_can(string text, string answer)
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");

        var reply = await Say(rig, text);

        Assert.Equal(ReplyPlace.User, reply.Place);
        Assert.Contains(answer, reply.Message!.Text, StringComparison.Ordinal);
        Assert.Empty(await rig.OutboxAsync());
    }

    [Fact]
    public async Task The_button_posts_the_week_and_goes_away()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");
        await rig.CheckAsync("2026-11-24T14:00Z");

        var reply = await Click(rig, "2026-W48");

        Assert.Equal(ReplyPlace.Original, reply.Place);
        Assert.Equal("The summary of 2026-W48 is on its way to <#C0REPORTS>.", reply.Message!.Text);
        Assert.Equal("Weekly summary 2026-W48, so far: 0 workflows finished, 0 to go", (await rig.OutboxAsync())[0].Text);
    }

    [Theory]
    [InlineData("rubbish", "is no week")]
    [InlineData("2026-W48", "no check has run")]
    public async Task A_button_that_can_do_nothing_says_so(string value, string answer)
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");

        Assert.Contains(answer, (await Click(rig, value)).Message!.Text, StringComparison.Ordinal);
        Assert.Empty(await rig.OutboxAsync());
    }

    private static Task<Reply> Say(ReportRig rig, string text) =>
        new ReportCommand(rig.Reports, rig.Poster).Handle(new("/report", text, "U1", "C1", "t", "r"), default);

    private static Task<Reply> Click(ReportRig rig, string week) =>
        new PostReportAction(rig.Poster).Handle(new("report-post", week, "U1", "t", "r"), default);
}
