namespace ProdShift.Slack;

/// <summary>
/// Which addresses that came in a payload or an answer the bot calls: nobody shall make it call another machine inside the
/// laboratory's network.
/// </summary>
internal static class SlackAddress
{
    /// <summary>An address for answers: Slack's own host for them, or the configured API's.</summary>
    public static bool IsForAnswers(Uri address, Uri api) =>
        IsSameServer(address, api)
        || (IsPlain(address, Uri.UriSchemeHttps) && address.IsDefaultPort && HostIs(address, "hooks.slack.com"));

    /// <summary>
    /// An address of a private file, to which the bot's token is sent: on a sub-domain of slack.com over TLS, or on the
    /// configured API's own server.
    /// </summary>
    public static bool IsForFiles(Uri address, Uri api) =>
        IsSameServer(address, api)
        || (IsPlain(address, Uri.UriSchemeHttps) && address.IsDefaultPort
            && address.IdnHost.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase));

    /// <summary>An address that Slack's API itself named: over TLS, or on the configured API's own server.</summary>
    public static bool IsTrusted(Uri address, Uri api) => IsSameServer(address, api) || IsPlain(address, Uri.UriSchemeHttps);

    /// <summary>The same for a WebSocket.</summary>
    public static bool IsTrustedSocket(Uri address, Uri api) =>
        IsPlain(address, Uri.UriSchemeWss)
        || (IsPlain(address, Uri.UriSchemeWs) && api.Scheme == Uri.UriSchemeHttp && IsSameAuthority(address, api));

    private static bool IsSameServer(Uri address, Uri api) => IsPlain(address, api.Scheme) && IsSameAuthority(address, api);

    private static bool IsPlain(Uri address, string scheme) =>
        address.IsAbsoluteUri && address.Scheme == scheme && address.UserInfo.Length == 0;

    private static bool IsSameAuthority(Uri address, Uri api) => HostIs(address, api.Host) && address.Port == api.Port;

    private static bool HostIs(Uri address, string host) => string.Equals(address.Host, host, StringComparison.OrdinalIgnoreCase);
}
