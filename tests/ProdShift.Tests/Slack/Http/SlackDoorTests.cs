using System.Net;
using System.Net.Sockets;
using System.Text;
using ProdShift.Slack;
using ProdShift.Tests.Slack.Support;

namespace ProdShift.Tests.Slack.Http;

public class SlackDoorTests
{
    [Fact]
    public async Task Answers_what_Slack_signed()
    {
        await using var bot = await SayBotAsync();

        var answer = await bot.CommandAsync("/say", "hello");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("hello", answer.Text);
        Assert.Equal("application/json", answer.ContentType);
    }

    [Theory]
    [InlineData("no signature")]
    [InlineData("no timestamp")]
    [InlineData("two signatures")]
    [InlineData("two timestamps")]
    [InlineData("old")]
    [InlineData("tampered")]
    public async Task Refuses_what_Slack_did_not_sign_now(string what)
    {
        var acted = 0;
        await using var bot = await SayBotAsync(() => acted++);
        var body = Encoding.UTF8.GetBytes(bot.CommandForm("/say"));
        var request = bot.Signed("/slack/command", body, what == "old" ? DateTimeOffset.UtcNow.AddMinutes(-6) : null);
        Spoil(request, what, body);

        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.SendAsync(request)).Status);
        Assert.Equal(0, acted);
    }

    [Fact]
    public async Task Without_a_secret_lets_nothing_in()
    {
        await using var bot = await SlackBot.StartAsync(_ => { }, secret: "");
        var body = Encoding.UTF8.GetBytes(bot.CommandForm("/say"));
        var request = bot.Signed("/slack/command", body);
        request.Headers.Remove("X-Slack-Signature");
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        request.Headers.Remove("X-Slack-Request-Timestamp");
        request.Headers.Add("X-Slack-Request-Timestamp", $"{now}");
        request.Headers.Add("X-Slack-Signature", SlackSignature.Sign([], now, body));

        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("/slack/command", "")]
    [InlineData("/slack/command", "{}")]
    [InlineData("/slack/command", "command=/say&command=/other&user_id=U1")]
    [InlineData("/slack/command", "command=/say")]
    [InlineData("/slack/action", "x=1")]
    [InlineData("/slack/action", "payload=%7Bnot-json")]
    [InlineData("/slack/action", "payload=[1]")]
    [InlineData("/slack/action", "payload={\"a\":1}")]
    [InlineData("/slack/action", "payload={\"type\":5}")]
    [InlineData("/slack/action", "payload={\"type\":\"block_actions\",\"actions\":[]}")]
    [InlineData("/slack/event", "{bad")]
    [InlineData("/slack/event", "")]
    [InlineData("/slack/event", "null")]
    [InlineData("/slack/event", "{\"type\":\"event_callback\",\"event\":[]}")]
    [InlineData("/slack/event", "{\"type\":\"event_callback\"}")]
    public async Task Tells_Slack_that_a_signed_request_cannot_be_read(string path, string body)
    {
        await using var bot = await SayBotAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync(path, body)).Status);
    }

    [Fact]
    public async Task Refuses_JSON_nested_too_deep()
    {
        await using var bot = await SayBotAsync();
        var deep = "{\"type\":\"event_callback\",\"event\":{\"type\":\"x\",\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}}";
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync("/slack/event", deep)).Status);
    }

    [Theory]
    [InlineData("/slack/command", "ssl_check=1&token=x")]
    [InlineData("/slack/action", "ssl_check=1&token=x")]
    [InlineData("/slack/action", "payload={\"type\":\"brand_new\"}")]
    [InlineData("/slack/event", "{\"type\":\"brand_new\"}")]
    [InlineData("/slack/event", "{\"type\":\"event_callback\",\"event_id\":\"E1\",\"event\":{\"type\":\"brand_new\"}}")]
    public async Task Takes_note_of_what_nobody_handles(string path, string body)
    {
        await using var bot = await SayBotAsync();
        var answer = await bot.PostAsync(path, body);
        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Gives_back_the_challenge()
    {
        await using var bot = await SayBotAsync();
        var answer = await bot.PostAsync("/slack/event", """{"type":"url_verification","challenge":"ch4ll","token":"x"}""");
        Assert.Equal(("ch4ll", "text/plain"), (answer.Body, answer.ContentType));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refuses_a_body_over_the_cap_however_it_is_sent(bool chunked)
    {
        await using var bot = await SayBotAsync();
        var body = new byte[SlackLimits.RequestBytes + 1];
        var request = bot.Signed("/slack/command", body);
        request.Headers.TransferEncodingChunked = chunked;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await bot.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Takes_a_body_of_just_the_cap(bool chunked)
    {
        await using var bot = await SayBotAsync();
        var form = bot.CommandForm("/say") + "&x=";
        var body = Encoding.UTF8.GetBytes(form + new string('x', SlackLimits.RequestBytes - form.Length));
        var request = bot.Signed("/slack/command", body);
        request.Headers.TransferEncodingChunked = chunked;

        Assert.Equal(HttpStatusCode.OK, (await bot.SendAsync(request)).Status);
    }

    [Fact]
    public async Task Reads_a_body_that_is_no_UTF_8_without_failing()
    {
        await using var bot = await SayBotAsync();
        byte[] body = [.. Encoding.UTF8.GetBytes(bot.CommandForm("/say", "hello") + "&x=%ff%fe"), 0xff];

        Assert.Equal(HttpStatusCode.OK, (await bot.SendAsync(bot.Signed("/slack/command", body))).Status);
    }

    [Fact]
    public async Task Slow_connections_do_not_keep_others_waiting()
    {
        await using var bot = await SayBotAsync();
        var slow = new List<TcpClient>();
        for (var i = 0; i < 100; i++)
        {
            var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, bot.Url.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /slack/command HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n"));
            if (i % 2 == 0)
                await client.GetStream().WriteAsync("\r\na"u8.ToArray());
            slow.Add(client);
        }

        Assert.Equal(HttpStatusCode.OK, (await bot.CommandAsync("/say", "hello")).Status);
        slow.ForEach(client => client.Dispose());
    }

    private static Task<SlackBot> SayBotAsync(Action? acted = null) => SlackBot.StartAsync(services => services.Say(command =>
    {
        acted?.Invoke();
        return Task.FromResult(Reply.ToUser(Mrkdwn.Text(command.Text)));
    }));

    private static void Spoil(HttpRequestMessage request, string what, byte[] body)
    {
        var signature = request.Headers.GetValues("X-Slack-Signature").Single();
        if (what == "no signature")
            request.Headers.Remove("X-Slack-Signature");
        else if (what == "no timestamp")
            request.Headers.Remove("X-Slack-Request-Timestamp");
        else if (what == "two signatures")
            request.Headers.TryAddWithoutValidation("X-Slack-Signature", [signature]);
        else if (what == "two timestamps")
            request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", ["1"]);
        else if (what == "tampered")
            request.Content = new ByteArrayContent([.. body, (byte)'&']);
    }
}
