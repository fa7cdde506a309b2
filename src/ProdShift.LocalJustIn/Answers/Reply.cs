using System.Net;

namespace ProdShift.LocalJustIn.Answers;

/// <summary>An answer over HTTP; Location is where a redirection leads.</summary>
internal sealed record Reply(int Status, string? ContentType, string Body, string? Location = null)
{
    public static Reply Text(string body) => new(200, "text/plain", body);

    public static Reply Page(string body) => new(200, "text/html; charset=utf-8", body);

    /// <summary>justIN tells of an error with status 200 and a page, whatever format was asked for.</summary>
    public static Reply Error(string message, bool asText) => new(
        200,
        asText ? "text/plain" : "text/html",
        $"<html><head><title>Error</title></head>\n<body><h1>Error</h1>\n<p>{WebUtility.HtmlEncode(message)}</p></body></html>");
}
