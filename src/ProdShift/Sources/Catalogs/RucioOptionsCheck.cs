namespace ProdShift.Sources.Catalogs;

/// <summary>What is wrong with the section Catalogs:Rucio; a secret is never repeated.</summary>
internal static class RucioOptionsCheck
{
    private const string Key = "Catalogs:Rucio";
    private const string Example = "https://dune-rucio.fnal.gov";

    public static IEnumerable<string> Complaints(RucioOptions options) =>
        options.Url is { } url
            ? [.. Addresses(url, options.AuthUrl), .. Login(options), .. CaFileCheck.Complaints(options.CaFile, $"{Key}:CaFile")]
            : WithoutAddress(options);

    private static IEnumerable<string> Addresses(Uri url, Uri? authUrl) =>
    [
        .. CatalogAddress.Complaints(url, $"{Key}:Url", Example, secret: true),
        .. authUrl is null ? [] : CatalogAddress.Complaints(authUrl, $"{Key}:AuthUrl", Example, secret: true),
    ];

    private static IEnumerable<string> Login(RucioOptions options)
    {
        if (options.Token.Length > 0 && options.Password.Length > 0)
            yield return $"{Key} has a Token and a Password: keep one of them.";
        if (options.Token.Length == 0 && (options.Account.Length == 0 || options.Username.Length == 0 || options.Password.Length == 0))
            yield return $"{Key} needs Account, Username and Password, or a Token.";
        foreach (var (name, value) in new[]
            {
                ("Account", options.Account), ("Username", options.Username), ("Password", options.Password),
                ("Token", options.Token),
            })
        {
            if (value.Any(c => c is < ' ' or > '~'))
                yield return $"{Key}:{name} holds a sign that cannot be sent in a header: only plain ASCII can.";
        }
    }

    private static IEnumerable<string> WithoutAddress(RucioOptions options)
    {
        if (new[] { options.Account, options.Username, options.Password, options.Token, options.Rse }.Any(part => part.Length > 0))
            yield return $"{Key}:Url is missing, for example: {Example}";
    }
}
