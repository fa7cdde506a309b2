namespace ProdShift.Sources.JustIn;

/// <summary>What is wrong with a section Sources:JustIn:N, in sentences that name the key and what would be right.</summary>
internal static class JustInOptionsCheck
{
    private const double SlowestPace = 0.01;
    private const double FastestPace = 100;

    public static IEnumerable<string> Complaints(JustInOptions options, string section) =>
    [
        .. Address(options.Url, $"{section}:Url", "/dashboard/", "https://dunejustin.fnal.gov/dashboard/"),
        .. options.InfoUrl is null
            ? []
            : Address(options.InfoUrl, $"{section}:InfoUrl", "/api/info/", "https://justin-ui-fnal.dune.hep.ac.uk/api/info/"),
        .. CaFileCheck.Complaints(options.CaFile, $"{section}:CaFile"),
        .. Campaigns(options.Campaigns, $"{section}:Campaigns"),
        .. Pace(options.RequestsPerSecond, $"{section}:RequestsPerSecond"),
    ];

    private static IEnumerable<string> Address(Uri? url, string key, string ending, string example)
    {
        if (url is null)
            yield return $"{key} is missing, for example: {example}";
        else if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
            yield return $"{key} must be an http or https address, for example: {example}";
        else if (url.UserInfo.Length > 0)
            yield return $"{key} must not hold a user name or password: justIN's downloads are public.";
        else if (!url.AbsolutePath.EndsWith(ending, StringComparison.Ordinal) || url.Query.Length + url.Fragment.Length > 0)
            yield return $"{key} must end in {ending}, for example: {example}";
    }

    private static IEnumerable<string> Campaigns(IList<int> campaigns, string key)
    {
        if (campaigns.Count == 0)
            yield return $"{key} is empty: name the campaigns to watch by their justIN numbers, for example {key}:0 = 11.";
        if (campaigns.Any(campaign => campaign <= 0))
            yield return $"{key} holds a number that is not above 0: justIN's campaign numbers start at 1.";
        if (campaigns.Distinct().Count() < campaigns.Count)
            yield return $"{key} names a campaign twice.";
    }

    private static IEnumerable<string> Pace(double perSecond, string key)
    {
        if (perSecond is not 0 && perSecond is not (>= SlowestPace and <= FastestPace))
            yield return $"{key} must be 0 (no pause between requests) or between 0.01 and 100; 1 is kind to justIN.";
    }
}
