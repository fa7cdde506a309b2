using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ProdShift.LocalSlack;

namespace ProdShift.Tests.LocalSlack;

/// <summary>Calls the Web API as a bot does.</summary>
internal sealed class Api(LocalSlackServer slack) : IDisposable
{
    public HttpClient Http { get; } = new()
    {
        BaseAddress = slack.ApiUrl,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "xoxb-test") },
    };

    public async Task<JsonElement> CallAsync(string method, string json)
    {
        using var response = await SendAsync(method, json);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Slack's word for what is wrong, or "ok".</summary>
    public async Task<string> VerdictAsync(string method, string json)
    {
        var answer = await CallAsync(method, json);
        return answer.GetProperty("ok").GetBoolean() ? "ok" : answer.GetProperty("error").GetString()!;
    }

    public async Task<HttpResponseMessage> SendAsync(string method, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await Http.PostAsync(new Uri(method, UriKind.Relative), content);
    }

    /// <summary>Posts to #prod-alerts and gives the message's ts.</summary>
    public async Task<string> PostAsync(string text, string more = "") =>
        (await CallAsync("chat.postMessage", $$"""{"channel":"CALERTS0001","text":"{{text}}"{{more}}}"""))
            .GetProperty("ts").GetString()!;

    public void Dispose() => Http.Dispose();
}
