using ProdShift.Configuration;

namespace ProdShift.Tests.Configuration;

public class FallbackSettingTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("C0123ABCD", true)]
    [InlineData("U0123ABCD", true)]
    [InlineData("#production", false)]
    [InlineData("ana", false)]
    public void The_fallback_is_a_channel_or_a_person(string fallback, bool accepted)
    {
        var options = new SlackOptions
        {
            Mode = SlackMode.Http,
            BotToken = "xoxb-1",
            SigningSecret = "secret",
            Channels = new() { Alerts = "C01", Shift = "C02", Reports = "C03", Fallback = fallback },
        };

        Assert.Equal(accepted, new SlackOptionsValidator().Validate(null, options).Succeeded);
    }
}
