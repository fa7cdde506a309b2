using System.Net;
using System.Text;
using ProdShift.LocalSlack;

namespace ProdShift.Tests.LocalSlack;

public sealed class FaultTests : IAsyncLifetime
{
    private const string Message = """{"channel":"CALERTS0001","text":"x"}""";

    private Stage _stage = null!;

    public async Task InitializeAsync() => _stage = await Stage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData(LocalFault.RateLimited, 429, true, "application/json")]
    [InlineData(LocalFault.RateLimitedWithoutRetryAfter, 429, false, "application/json")]
    [InlineData(LocalFault.ServerError, 500, false, "text/plain")]
    [InlineData(LocalFault.WebPage, 200, false, "text/html")]
    public async Task A_fault_is_answered_as_often_as_it_was_asked_for(
        LocalFault fault, int status, bool hasRetryAfter, string type)
    {
        _stage.Slack.Fail("chat.postMessage", fault, 2);

        for (var i = 0; i < 2; i++)
        {
            using var response = await _stage.Api.SendAsync("chat.postMessage", Message);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(hasRetryAfter, response.Headers.RetryAfter is not null);
            Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        }

        Assert.Equal("ok", await _stage.Api.VerdictAsync("chat.postMessage", Message));
        Assert.Single(_stage.Slack.Messages(Stage.Alerts));
    }

    [Fact]
    public async Task A_call_without_an_answer_is_not_carried_out()
    {
        _stage.Slack.Fail("chat.postMessage", LocalFault.NoAnswer);
        using var impatience = new CancellationTokenSource();
        using var content = new StringContent(Message, Encoding.UTF8, "application/json");

        var call = _stage.Api.Http.PostAsync(new Uri("chat.postMessage", UriKind.Relative), content, impatience.Token);
        await _stage.Slack.WaitForAsync(() => _stage.Slack.Calls is [{ Error: "NoAnswer" }]);
        Assert.False(call.IsCompleted);
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Empty(_stage.Slack.Messages(Stage.Alerts));
    }

    [Fact]
    public async Task A_call_that_is_dropped_after_it_was_taken_is_carried_out()
    {
        _stage.Slack.Fail("chat.postMessage", LocalFault.DropAfterAccept);

        await Assert.ThrowsAsync<HttpRequestException>(() => _stage.Api.VerdictAsync("chat.postMessage", Message));

        Assert.Single(_stage.Slack.Messages(Stage.Alerts));
    }

    [Theory]
    [InlineData("""{"method":"chat.update","kind":"serverError","count":1}""", HttpStatusCode.OK)]
    [InlineData("""{"method":"chat.update","kind":"Explosion"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"method":"chat.update","kind":"serverError","count":0.5}""", HttpStatusCode.BadRequest)]
    [InlineData("""[]""", HttpStatusCode.BadRequest)]
    public async Task A_fault_can_be_asked_for_by_HTTP(string json, HttpStatusCode status)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");

        using var response = await _stage.Api.Http.PostAsync(new Uri(_stage.Slack.Url, "_local/fail"), content);

        Assert.Equal(status, response.StatusCode);
        using var update = await _stage.Api.SendAsync("chat.update", Message);
        Assert.Equal(status == HttpStatusCode.OK ? HttpStatusCode.InternalServerError : HttpStatusCode.OK, update.StatusCode);
    }
}
