namespace ProdShift.Sources.Catalogs;

/// <summary>A catalogue's address: what is wrong with it, and the addresses under it.</summary>
internal static class CatalogAddress
{
    public static IEnumerable<string> Complaints(Uri url, string key, string example, bool secret)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
            yield return $"{key} must be an http or https address, for example: {example}";
        else if (url.UserInfo.Length > 0)
            yield return $"{key} must not hold a user name or password.";
        else if (url.Query.Length + url.Fragment.Length > 0)
            yield return $"{key} must end with its path, without ? or #, for example: {example}";
        else if (secret && url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback)
            yield return $"{key} must begin with https://, since a password or token is sent there.";
    }

    /// <summary>The address of a path under the catalogue's own; each part is escaped, so that a name stays one part.</summary>
    public static Uri Under(this Uri url, IEnumerable<string> parts, string query = "") =>
        new($"{url.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{string.Join('/', parts.Select(Uri.EscapeDataString))}{query}");
}
