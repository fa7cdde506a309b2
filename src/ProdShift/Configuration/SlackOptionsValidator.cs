using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ProdShift.Configuration;

/// <summary>What each mode needs of the section Slack. The demo's own Slack (Local) needs nothing.</summary>
internal sealed partial class SlackOptionsValidator : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        var wrong = options.Mode == SlackMode.Local ? [] : Problems(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Problems(SlackOptions o)
    {
        if (!BotToken().IsMatch(o.BotToken))
            yield return "Slack:BotToken must be the bot token of your Slack app; it begins with xoxb- (OAuth & Permissions).";
        if (o.Mode == SlackMode.Socket && !AppToken().IsMatch(o.AppToken))
        {
            yield return "Slack:AppToken must be an app-level token with connections:write; "
                + "it begins with xapp- (Basic Information).";
        }
        if (o.Mode == SlackMode.Http && o.SigningSecret.Length == 0)
            yield return "Slack:SigningSecret is missing: it is the Signing Secret of your Slack app (Basic Information).";
        if (!o.ApiUrl.IsAbsoluteUri || !o.ApiUrl.AbsoluteUri.EndsWith("/api/", StringComparison.Ordinal))
            yield return "Slack:ApiUrl must be a whole address that ends in /api/, such as https://slack.com/api/";
        else if (o.ApiUrl.Scheme != Uri.UriSchemeHttps && !o.ApiUrl.IsLoopback)
            yield return "Slack:ApiUrl must begin with https://, since the bot's token is sent there.";
        foreach (var (key, id) in new[]
            {
                ("Alerts", o.Channels.Alerts), ("Shift", o.Channels.Shift), ("Reports", o.Channels.Reports),
            })
        {
            if (!ChannelId().IsMatch(id))
            {
                yield return $"Slack:Channels:{key} must be a channel id such as C0123ABCD "
                    + "(in Slack: the channel's name, About, at the bottom).";
            }
        }
        if (o.Channels.Fallback.Length > 0 && !ChannelOrUserId().IsMatch(o.Channels.Fallback))
            yield return "Slack:Channels:Fallback must be a channel id such as C0123ABCD or a user id such as U0123ABCD.";
    }

    [GeneratedRegex("^xoxb-[A-Za-z0-9-]+$")]
    private static partial Regex BotToken();

    [GeneratedRegex("^xapp-[A-Za-z0-9-]+$")]
    private static partial Regex AppToken();

    [GeneratedRegex("^[CGD][A-Z0-9_]{2,30}$")]
    private static partial Regex ChannelId();

    [GeneratedRegex("^[CGDUW][A-Z0-9_]{2,30}$")]
    private static partial Regex ChannelOrUserId();
}
