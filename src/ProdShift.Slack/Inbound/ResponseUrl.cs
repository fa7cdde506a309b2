using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Logging;

namespace ProdShift.Slack;

/// <summary>
/// Sends an answer to the address that came with a request: Slack's own or the configured API's server, no other. Tried twice;
/// an answer is no promise, what must be said goes through the outbox. The address is a secret and not logged.
/// </summary>
internal sealed partial class ResponseUrl(
    IHttpClientFactory clients, SlackSettings settings, TimeProvider clock, ILogger<ResponseUrl> logger)
{
    private static readonly TimeSpan BeforeTheSecondTry = TimeSpan.FromSeconds(1);

    public async Task PostAsync(Uri? address, ReplyBody? body, CancellationToken cancellation)
    {
        if (body is null)
            return;
        if (address is null || !SlackAddress.IsForAnswers(address, settings.ApiUrl))
        {
            LogNoAddress(address is null ? "none" : "a server that is not Slack's");
            return;
        }
        var failure = await TryAsync(address, body, cancellation);
        if (failure is { Again: true })
        {
            await Task.Delay(BeforeTheSecondTry, clock, cancellation);
            failure = await TryAsync(address, body, cancellation);
        }
        if (failure is not null)
            LogNotTaken(failure.Value.Why);
    }

    private async Task<(string Why, bool Again)?> TryAsync(Uri address, ReplyBody body, CancellationToken cancellation)
    {
        try
        {
            using var client = clients.CreateClient(SlackTransport.ClientName);
            using var response = await client.PostAsJsonAsync(address, body, SlackJson.Default.ReplyBody, cancellation);
            var again = response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
            return response.IsSuccessStatusCode ? null : ($"http_{(int)response.StatusCode}", again);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return (e is OperationCanceledException ? "timeout" : "no answer", e is not OperationCanceledException);
        }
    }

    [LoggerMessage(LogLevel.Warning, "An answer could not be given: its response_url is {What}")]
    private partial void LogNoAddress(string what);

    [LoggerMessage(LogLevel.Warning, "Slack did not take an answer sent to a response_url: {Why}")]
    private partial void LogNotTaken(string why);
}
