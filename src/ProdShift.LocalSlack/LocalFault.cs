namespace ProdShift.LocalSlack;

/// <summary>What the local Slack can be told to do instead of answering a call.</summary>
public enum LocalFault
{
    /// <summary>429 with a Retry-After of one second.</summary>
    RateLimited,

    RateLimitedWithoutRetryAfter,

    /// <summary>500 with a line of plain text.</summary>
    ServerError,

    /// <summary>200 with a page of HTML.</summary>
    WebPage,

    /// <summary>The call is not carried out, and no answer comes until the caller gives up.</summary>
    NoAnswer,

    /// <summary>The call is carried out, then the connection is cut: the caller cannot know.</summary>
    DropAfterAccept,

    /// <summary>The call is carried out, and answered with "ok": true and nothing else.</summary>
    OkWithoutTs,

    /// <summary>Refused: Slack does not take the token.</summary>
    InvalidAuth,

    /// <summary>Refused: the message is too long.</summary>
    TooLong,
}
