using System.Net;
using System.Text;

namespace ProdShift.Tests.LocalSlack;

public sealed class PageGuardTests : IAsyncLifetime
{
    private Stage _stage = null!;

    public async Task InitializeAsync() => _stage = await Stage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("application/json", "", "", HttpStatusCode.OK)]
    [InlineData("application/json", "own", "", HttpStatusCode.OK)]
    [InlineData("application/json", "https://evil.example", "", HttpStatusCode.Forbidden)]
    [InlineData("application/json", "null", "", HttpStatusCode.Forbidden)]
    [InlineData("text/plain", "", "", HttpStatusCode.Forbidden)]
    [InlineData("application/json", "", "evil.example", HttpStatusCode.Forbidden)]
    public async Task Only_the_page_itself_acts_for_its_users(string type, string origin, string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_stage.Slack.Url, "_local/command"));
        var body = """{"user":"UANA0000001","channel":"CSHIFT00001","text":"/checkin"}""";
        request.Content = new StringContent(body, Encoding.UTF8, type);
        if (origin.Length > 0)
            request.Headers.Add("Origin", origin == "own" ? _stage.Slack.Url.GetLeftPart(UriPartial.Authority) : origin);
        if (host.Length > 0)
            request.Headers.Host = host;

        using var response = await _stage.Api.Http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK ? 1 : 0, _stage.Bot.Heard.Count);
    }

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("page/app.js", "text/javascript")]
    [InlineData("page/style.css", "text/css")]
    [InlineData("_local/state?user=UANA0000001", "application/json")]
    public async Task The_page_asks_nobody_but_this_machine(string path, string type)
    {
        using var response = await _stage.Api.Http.GetAsync(new Uri(_stage.Slack.Url, path));

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page/nothing.js")]
    [InlineData("page/..%2fLocalSlackServer.cs")]
    [InlineData("files/FNONE/x")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var response = await _stage.Api.Http.GetAsync(new Uri(_stage.Slack.Url, path));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("command", """{"user":"UNONE","channel":"CSHIFT00001","text":"/x"}""", HttpStatusCode.BadRequest)]
    [InlineData("click", """{"user":"UANA0000001","channel":"CSHIFT00001","ts":"1.1","action":"a"}""", HttpStatusCode.BadRequest)]
    [InlineData("submit", """{"user":"UANA0000001","view":"VNONE","values":{}}""", HttpStatusCode.BadRequest)]
    [InlineData("submit", """7""", HttpStatusCode.BadRequest)]
    [InlineData("dance", "{}", HttpStatusCode.NotFound)]
    public async Task A_mistaken_act_is_answered_with_words(string act, string json, HttpStatusCode status)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");

        using var response = await _stage.Api.Http.PostAsync(new Uri(_stage.Slack.Url, $"_local/{act}"), content);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("wrong", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
