using System.Net;
using System.Text;
using ProdShift.Bench.Processes;
using ProdShift.Slack;

namespace ProdShift.Bench.Load;

/// <summary>`/checkin shifter note n` as Slack sends it, signed: each with a number, and so a trigger, of its own.</summary>
internal sealed class SignedCommands(SlackSide slack)
{
    private readonly byte[] _secret = Encoding.ASCII.GetBytes(slack.Secret);
    private readonly string _start =
        $"token=bench&team_id=T0BENCH01&team_domain=bench&channel_id={SlackSide.Channel}&channel_name=shift"
        + $"&user_id={SlackSide.User}&user_name=bench&command=%2Fcheckin&api_app_id=A0BENCH01&is_enterprise_install=false"
        + $"&response_url={WebUtility.UrlEncode(new Uri(slack.Address, "/response").AbsoluteUri)}";

    private int _sent;

    /// <summary>The next request, whole, with its head.</summary>
    public byte[] Next()
    {
        var number = Interlocked.Increment(ref _sent);
        var body = Encoding.ASCII.GetBytes($"{_start}&text=shifter+note+{number}&trigger_id=9000000000.{number}.bench");
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var head =
            "POST /slack/command HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\n"
            + "Accept: application/json,*/*\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + $"Content-Length: {body.Length}\r\nX-Slack-Request-Timestamp: {now}\r\n"
            + $"X-Slack-Signature: {SlackSignature.Sign(_secret, now, body)}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
