using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProdShift.Slack;

/// <summary>Asks Slack one thing over HTTP and tells what came of it; throws only for the caller's own cancellation.</summary>
internal sealed class SlackTransport(IHttpClientFactory clients, SlackSettings settings)
{
    /// <summary>The name of the HTTP client: base address, time-out, no redirects, no logging of addresses.</summary>
    public const string ClientName = "slack";

    /// <summary>A call whose value <paramref name="read"/> takes from the answer; null there means that it is not Slack's.</summary>
    public async Task<SlackAnswer<T>> CallAsync<TArguments, TResult, T>(
        SlackMethod method, TArguments arguments, Func<TResult, T?> read, CancellationToken cancellation)
        where TResult : ApiResult
        where T : class
    {
        var token = method.WithAppToken ? settings.AppToken : settings.BotToken;
        if (token.Length == 0 || !token.All(c => c is > ' ' and <= '~'))
            return Failed<T>(new(SlackErrorKind.Refused, "not_authed", Detail: "No usable token is configured."));

        using var request = new HttpRequestMessage(HttpMethod.Post, method.Name);
        request.Headers.Authorization = new("Bearer", token);
        var content = ApiBody.Of(method, arguments, TypeInfo<TArguments>());
        request.Content = content;
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            return Read(method, response, body, read);
        }
        catch (Exception e) when (IsNoAnswer(e))
        {
            cancellation.ThrowIfCancellationRequested();
            return Failed<T>(SlackFailure.NoAnswer(method, timedOut: e is OperationCanceledException, content.Sent));
        }
    }

    /// <summary>Gives bytes to an address that Slack named for them; without the token, which is not for that address.</summary>
    public async Task<SlackError?> UploadAsync(Uri address, byte[] content, CancellationToken cancellation)
    {
        using var body = new ByteArrayContent(content) { Headers = { ContentType = new("application/octet-stream") } };
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.PostAsync(address, body, cancellation);
            return response.IsSuccessStatusCode
                ? null
                : SlackFailure.Status(SlackMethods.UploadUrl, response.StatusCode, RetryAfter(response));
        }
        catch (Exception e) when (IsNoAnswer(e))
        {
            cancellation.ThrowIfCancellationRequested();
            return SlackFailure.NoAnswer(SlackMethods.UploadUrl, timedOut: e is OperationCanceledException, sent: true);
        }
    }

    private static SlackAnswer<T> Read<TResult, T>(
        SlackMethod method, HttpResponseMessage response, byte[] body, Func<TResult, T?> read)
        where TResult : ApiResult
        where T : class
    {
        if (!response.IsSuccessStatusCode)
            return Failed<T>(SlackFailure.Status(method, response.StatusCode, RetryAfter(response)));
        try
        {
            var result = JsonSerializer.Deserialize(body, TypeInfo<TResult>());
            if (result is { Ok: false })
                return Failed<T>(SlackFailure.Said(method, result.Error, result.ResponseMetadata?.Messages, RetryAfter(response)));
            return result is { Ok: true } && read(result) is { } value ? new(value, null) : Failed<T>(SlackFailure.NotJson(method));
        }
        catch (JsonException)
        {
            return Failed<T>(SlackFailure.NotJson(method));
        }
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter is RetryConditionHeaderValue { Delta: { } delta } ? delta : null;

    private static bool IsNoAnswer(Exception e) => e is HttpRequestException or IOException or OperationCanceledException;

    private static SlackAnswer<T> Failed<T>(SlackError error) => new(default, error);

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)SlackJson.Default.GetTypeInfo(typeof(T))!;
}
