using Microsoft.AspNetCore.Http;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Api;

/// <summary>The tokens of requests: any bot's (xoxb-…) or app's (xapp-…) will do, until it is revoked.</summary>
internal static class Tokens
{
    public static string? Of(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.Ordinal) ? header[Scheme.Length..] : null;
    }

    /// <summary>Slack's word for what is wrong with a token; null if it is good for this.</summary>
    public static string? Error(Workspace world, string token, bool forApp = false)
    {
        if (token.Length == 0)
            return "not_authed";
        if (world.TokenIsRevoked)
            return "token_revoked";
        var isApp = token.StartsWith("xapp-", StringComparison.Ordinal);
        if (!isApp && !token.StartsWith("xoxb-", StringComparison.Ordinal))
            return "invalid_auth";
        return isApp == forApp ? null : "not_allowed_token_type";
    }
}
