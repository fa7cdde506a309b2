using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Outbox;

namespace ProdShift.Tests.Outbox;

public class RefusalsTests
{
    [Theory]
    [InlineData("invalid_auth", nameof(RefusalKind.Workspace))]
    [InlineData("token_revoked", nameof(RefusalKind.Workspace))]
    [InlineData("account_inactive", nameof(RefusalKind.Workspace))]
    [InlineData("channel_not_found", nameof(RefusalKind.Channel))]
    [InlineData("is_archived", nameof(RefusalKind.Channel))]
    [InlineData("restricted_action_read_only_channel", nameof(RefusalKind.Channel))]
    [InlineData("missing_scope", nameof(RefusalKind.Channel))]
    [InlineData("ekm_access_denied", nameof(RefusalKind.Channel))] // auth.test does not tell, so the gate could not either
    [InlineData("msg_too_long", nameof(RefusalKind.Message))]
    [InlineData("invalid_blocks", nameof(RefusalKind.Message))]
    [InlineData("invalid_metadata_schema", nameof(RefusalKind.Message))]
    [InlineData("message_not_found", nameof(RefusalKind.Target))]
    [InlineData("a_word_of_next_year", nameof(RefusalKind.Unforeseen))]
    public void Each_word_of_Slack_is_about_one_thing(string code, string kind) =>
        Assert.Equal(kind, Refusals.Of(code).ToString());

    [Theory]
    [InlineData("", "CALERTS", "CSHIFT")]
    [InlineData("", "CREPORTS", "CSHIFT")]
    [InlineData("", "CSHIFT", "CALERTS")]
    [InlineData("", "UANA", "CSHIFT")]
    [InlineData("UMARIA", "CALERTS", "UMARIA")]
    [InlineData("UMARIA", "UMARIA", "CSHIFT")]
    public void Another_channel_stands_in_for_one_that_does_not_take_messages(string set, string channel, string expected)
    {
        var channels = new ChannelOptions { Alerts = "CALERTS", Shift = "CSHIFT", Reports = "CREPORTS", Fallback = set };
        var book = new ChannelBook(Options.Create(new SlackOptions { Channels = channels }));

        Assert.Equal(expected, book.FallbackFor(channel));
    }

    [Fact]
    public void Where_there_is_no_other_channel_nothing_stands_in() =>
        Assert.Null(new ChannelBook(Options.Create(new SlackOptions { Channels = new() { Shift = "C1" } })).FallbackFor("C1"));
}
