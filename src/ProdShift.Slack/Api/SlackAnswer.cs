using System.Diagnostics.CodeAnalysis;

namespace ProdShift.Slack;

/// <summary>What a Web API call came to: a value, or the one kind of error that all of Slack's failures are told as.</summary>
public readonly record struct SlackAnswer<T>(T? Value, SlackError? Error)
{
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Ok => Error is null;
}

/// <summary>
/// Why a call failed. <paramref name="Code"/> is Slack's own word ("channel_not_found"), "http_503", "not_json", "timeout",
/// "connection_cut" or "no_connection"; <paramref name="Detail"/> names what Slack found wrong. Never holds a token.
/// </summary>
public sealed record SlackError(SlackErrorKind Kind, string Code, TimeSpan? RetryAfter = null, string? Detail = null);

/// <summary>What a caller can do about an error.</summary>
public enum SlackErrorKind
{
    /// <summary>Slack asks to wait (429, or "ratelimited"); RetryAfter is always set.</summary>
    RateLimited,

    /// <summary>Slack did not do it and may do it later: no connection, or no use of the answer to a question (5xx, a web page).</summary>
    Unavailable,

    /// <summary>
    /// A change was sent and no certain answer came (time-out, cut, 5xx, a web page instead of JSON, "internal_error"): it may
    /// have been done. Look before doing it again.
    /// </summary>
    Unknown,

    /// <summary>Slack will not do this, however often it is asked.</summary>
    Refused,
}
