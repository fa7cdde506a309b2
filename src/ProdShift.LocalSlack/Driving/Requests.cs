using System.Globalization;
using System.Text;
using ProdShift.LocalSlack.World;
using ProdShift.Slack;

namespace ProdShift.LocalSlack.Driving;

/// <summary>Sends the bot what Slack would: signed, to its four addresses, and waits as long as Slack does.</summary>
internal sealed class Requests(Workspace world) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = world.Options.AnswerWithin };
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(world.Options.SigningSecret);

    /// <summary>Where the bot listens.</summary>
    public Uri? BotUrl { get; set; }

    public Task<Delivery> FormAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(path, new FormUrlEncodedContent(fields));

    public Task<Delivery> JsonAsync(string path, string json) =>
        SendAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    public void Dispose() => _http.Dispose();

    private async Task<Delivery> SendAsync(string path, HttpContent content)
    {
        var bot = BotUrl ?? throw new InvalidOperationException("Set BotUrl before anyone types or clicks.");
        var body = await content.ReadAsByteArrayAsync();
        var timestamp = world.Stamps.Now.ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, $"/slack/{path}")) { Content = content };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Slack-Signature", SlackSignature.Sign(_secret, timestamp, body));
        try
        {
            using var response = await _http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return new Delivery((int)response.StatusCode, text, response.IsSuccessStatusCode ? null : "dispatch_failed");
        }
        catch (HttpRequestException)
        {
            return new Delivery(0, "", "dispatch_failed");
        }
        catch (TaskCanceledException)
        {
            return new Delivery(0, "", "operation_timeout");
        }
    }
}

/// <summary>
/// What came back from the bot; <paramref name="Failure"/> is the word that Slack tells the person, null if it went well.
/// </summary>
internal sealed record Delivery(int Status, string Body, string? Failure);
