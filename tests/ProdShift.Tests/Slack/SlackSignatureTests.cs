using System.Text;
using ProdShift.Slack;

namespace ProdShift.Tests.Slack;

public class SlackSignatureTests
{
    // The worked example in Slack's documentation of request signing.
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
        + "&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
        + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121."
        + "803a0bc887a14d10d2c447fce8b6703c";

    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("8f742231b10e8888abcd99yyyzzz85a5");
    private static readonly DateTimeOffset Sent = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(-300)]
    public void Accepts_what_Slack_signed_within_five_minutes(int secondsLater) =>
        Assert.True(IsValid("1531420618", Signature, Body, secondsLater));

    [Theory]
    [InlineData("1531420618", Signature, Body + "x", 3)]
    [InlineData("1531420619", Signature, Body, 3)]
    [InlineData("1531420618", Signature, Body, 301)]
    [InlineData("1531420618", Signature, Body, -301)]
    [InlineData("1531420618", "v0=", Body, 3)]
    [InlineData("1531420618", "v0=zz14d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", Body, 3)]
    [InlineData("1531420618", Signature + "00", Body, 3)]
    [InlineData("1531420618", "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", Body, 3)]
    [InlineData("1531420618", null, Body, 3)]
    [InlineData(null, Signature, Body, 3)]
    [InlineData("yesterday", Signature, Body, 3)]
    [InlineData("+1531420618", Signature, Body, 3)]
    [InlineData("99999999999999999999", Signature, Body, 3)]
    public void Refuses_all_else(string? timestamp, string? signature, string body, int secondsLater) =>
        Assert.False(IsValid(timestamp, signature, body, secondsLater));

    [Fact]
    public void Signs_as_Slack_does() =>
        Assert.Equal(Signature, SlackSignature.Sign(Secret, 1531420618, Encoding.UTF8.GetBytes(Body)));

    private static bool IsValid(string? timestamp, string? signature, string body, int secondsLater) =>
        SlackSignature.IsValid(Secret, timestamp, signature, Encoding.UTF8.GetBytes(body), Sent.AddSeconds(secondsLater));
}
