using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ProdShift.LocalSlack;
using ProdShift.Tests.Acceptance;

namespace ProdShift.Tests.Faults;

/// <summary>What was taken with 200 is told, whatever happens to the process, and nothing twice.</summary>
public class TakenAlertStories
{
    private const int Sites = 12;
    private const int OfSite = 20;

    [Theory]
    [InlineData(0)] // stored, and not yet told
    [InlineData(1)] // amid the telling
    [InlineData(3)]
    public async Task Killed_when_so_many_messages_are_said_it_says_the_rest_once(int said)
    {
        await using var slack = await LocalSlackServer.StartAsync(new(BotProcess.Secret, MessagesPerSecond: 0));
        await using var bot = await BotProcess.CreateAsync(slack.ApiUrl);
        await bot.StartAsync();
        foreach (var site in Enumerable.Range(1, Sites))
            Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, site));

        await slack.WaitForAsync(() => slack.Messages(Bot.Alerts).Count >= said);
        bot.Kill();
        await bot.StartAsync();
        foreach (var site in Enumerable.Range(1, Sites))
            Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, site)); // as Prometheus does each minute
        await slack.WaitForAsync(() => Names.All(name => Times(slack, name) > 0));

        Assert.All(Names, name => Assert.Equal(1, Times(slack, name)));
    }

    private static IEnumerable<string> Names =>
        Enumerable.Range(1, Sites).SelectMany(site => Enumerable.Range(1, OfSite).Select(i => Name(site, i)));

    private static string Name(int site, int i) => $"n{site}x{i}z";

    private static int Times(LocalSlackServer slack, string name) => slack.Messages(Bot.Alerts)
        .Count(message => message.Blocks.GetRawText().Contains($"instance={name}", StringComparison.Ordinal));

    private static async Task<HttpStatusCode> PostAsync(BotProcess bot, int site)
    {
        var alerts = Enumerable.Range(1, OfSite).Select(i =>
            $$$"""{"labels":{"alertname":"NodeDown","site":"SITE_{{{site}}}","instance":"{{{Name(site, i)}}}"}}""");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Url, "api/v2/alerts"))
        {
            Content = new StringContent($"[{string.Join(',', alerts)}]", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", BotProcess.Token);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
