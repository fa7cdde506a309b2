using System.Net;

namespace ProdShift.Slack;

/// <summary>
/// Tells each way in which a call can fail as one <see cref="SlackError"/>. A write whose request has left and whose answer says
/// nothing certain (5xx, a web page, a cut, a time-out, "internal_error") is Unknown, since Slack may have done it; a read is
/// only Unavailable.
/// </summary>
internal static class SlackFailure
{
    public static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    /// <summary>What Slack's answer with "ok": false means.</summary>
    public static SlackError Said(SlackMethod method, string? code, IReadOnlyList<string>? messages, TimeSpan? retryAfter)
    {
        var detail = messages is { Count: > 0 } ? SlackLimits.Cut(string.Join("; ", messages), 1_000) : null;
        return code switch
        {
            "ratelimited" or "rate_limited" => RateLimited(retryAfter),
            "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" => Doubtful(method, code, detail),
            _ => new(SlackErrorKind.Refused, SlackLimits.Cut(code ?? "no_reason_given", 100), Detail: detail),
        };
    }

    /// <summary>An answer with a status other than 200.</summary>
    public static SlackError Status(SlackMethod method, HttpStatusCode status, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.TooManyRequests => RateLimited(retryAfter),
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Doubtful(method, $"http_{(int)status}"),
        _ => new(SlackErrorKind.Unavailable, $"http_{(int)status}"),
    };

    public static SlackError NotJson(SlackMethod method) => Doubtful(method, "not_json");

    /// <summary>No answer: without the request having left, nothing was done.</summary>
    public static SlackError NoAnswer(SlackMethod method, bool timedOut, bool sent) => (sent, timedOut) switch
    {
        (false, _) => new(SlackErrorKind.Unavailable, "no_connection"),
        (true, true) => Doubtful(method, "timeout"),
        (true, false) => Doubtful(method, "connection_cut"),
    };

    private static SlackError RateLimited(TimeSpan? retryAfter) =>
        new(SlackErrorKind.RateLimited, "ratelimited", Clamp(retryAfter ?? DefaultWait));

    private static TimeSpan Clamp(TimeSpan wait) =>
        wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait;

    private static SlackError Doubtful(SlackMethod method, string code, string? detail = null) =>
        new(method.IsWrite ? SlackErrorKind.Unknown : SlackErrorKind.Unavailable, code, Detail: detail);
}
