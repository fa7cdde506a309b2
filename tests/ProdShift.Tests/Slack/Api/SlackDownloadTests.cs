using Microsoft.AspNetCore.Http;
using ProdShift.Slack;
using ProdShift.Tests.Slack.Support;

namespace ProdShift.Tests.Slack.Api;

public class SlackDownloadTests
{
    [Fact]
    public async Task A_file_is_described_by_Slack()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On(
            "files.info",
            """
            {"ok":true,"file":{"id":"F1","name":"plan.csv","mimetype":"text/csv","size":3,"user":"U1",
            "url_private_download":"https://files.slack.com/files-pri/T1-F1/download/plan.csv"}}
            """);

        var answer = await bot.Api.FileInfoAsync("F1", default);

        var address = new Uri("https://files.slack.com/files-pri/T1-F1/download/plan.csv");
        Assert.Equal(new SlackFile("F1", "plan.csv", "text/csv", 3, "U1", address), answer.Value);
        Assert.Equal("F1", (await bot.Slack.NextAsync()).Form("file"));
    }

    [Theory]
    [InlineData("""{"ok":true,"file":{"id":"F1"}}""", "not_json")]
    [InlineData("""{"ok":true,"file":{"id":"F1","size":-1}}""", "not_json")]
    [InlineData("""{"ok":false,"error":"file_not_found"}""", "file_not_found")]
    public async Task A_file_that_Slack_does_not_describe_is_an_error(string json, string code)
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("files.info", json);

        Assert.Equal(code, (await bot.Api.FileInfoAsync("F1", default)).Error!.Code);
    }

    [Fact]
    public async Task A_private_file_is_fetched_with_the_bot_s_token()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("private", "a,b", type: "text/csv");

        var answer = await bot.Api.DownloadAsync(File(bot), 3, default);

        Assert.Equal("a,b"u8.ToArray(), answer.Value);
        var asked = await bot.Slack.NextAsync();
        Assert.Equal(("private", "Bearer " + SlackBot.Token), (asked.Method, asked.Authorization));
    }

    [Theory]
    [InlineData("http://files.slack.com/f")]
    [InlineData("https://files.slack.com:8443/f")]
    [InlineData("https://files.slack.com@evil.example/f")]
    [InlineData("https://token@files.slack.com/f")]
    [InlineData("https://slack.com.evil.example/f")]
    [InlineData("https://evilslack.com/f")]
    [InlineData("https://slack.com/f")]
    [InlineData("https://169.254.169.254/f")]
    [InlineData("file:///etc/passwd")]
    [InlineData(null)]
    public async Task The_token_goes_to_no_strange_address(string? address)
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        var file = File(bot) with { Download = address is null ? null : new Uri(address) };

        var answer = await bot.Api.DownloadAsync(file, 100, default);

        Assert.Equal((SlackErrorKind.Refused, "strange_download_url"), (answer.Error!.Kind, answer.Error.Code));
        Assert.Empty(bot.Slack.All);
    }

    [Theory]
    [InlineData("https://files.slack.com/f", true)]
    [InlineData("https://FILES-EDGE.slack.com/f", true)]
    [InlineData("https://slack.com/f", false)]
    public void Files_are_on_sub_domains_of_slack_com(string address, bool expected) =>
        Assert.Equal(expected, SlackAddress.IsForFiles(new(address), new("http://127.0.0.1:8081/api/")));

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("private", context =>
        {
            context.Response.Redirect(new Uri(bot.Slack.Url, "/elsewhere").AbsoluteUri);
            return Task.CompletedTask;
        });

        var answer = await bot.Api.DownloadAsync(File(bot), 100, default);

        Assert.Equal("no_permission", answer.Error!.Code);
        Assert.Equal(["private"], bot.Slack.All.Select(asked => asked.Method));
    }

    [Theory]
    [InlineData("text/csv", 1, null)]
    [InlineData("text/html", 1, "no_permission")]
    [InlineData("text/csv", 5, "file_too_large")]
    public async Task What_is_no_file_of_that_size_is_refused(string type, int size, string? code)
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("private", "a,b", type: type);

        Assert.Equal(code, (await bot.Api.DownloadAsync(File(bot) with { Size = size }, 4, default)).Error?.Code);
    }

    [Fact]
    public async Task A_file_larger_than_it_said_is_not_read_to_its_end()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("private", new string('x', 100_000), type: "text/csv");

        var answer = await bot.Api.DownloadAsync(File(bot), 50_000, default);

        Assert.Equal("file_too_large", answer.Error!.Code);
    }

    [Fact]
    public async Task A_file_that_does_not_come_is_given_up_after_a_minute()
    {
        var clock = new TimerClock();
        var never = new TaskCompletionSource();
        await using var bot = await SlackBot.StartAsync(_ => { }, clock);
        bot.Slack.On("private", async context =>
        {
            await context.Response.WriteAsync("a");
            await context.Response.Body.FlushAsync();
            await never.Task;
        });

        var download = bot.Api.DownloadAsync(File(bot), 100, default);
        await bot.Slack.NextAsync();
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("timeout", (await download).Error!.Code);
        never.SetResult();
    }

    private static SlackFile File(SlackBot bot) =>
        new("F1", "plan.csv", "text/csv", 3, "U1", new Uri(bot.Slack.Url, "/private/plan.csv"));
}
