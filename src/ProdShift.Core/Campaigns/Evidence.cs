using System.Globalization;

namespace ProdShift.Core.Campaigns;

/// <summary>What has to be given with an approval, and what it is about ("the link to the plots").</summary>
public sealed record Evidence(EvidenceKind Kind, string What)
{
    /// <summary>The evidence in what somebody wrote: the first address or number; a file is given by its address too.</summary>
    public string? In(string words) => words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('<', '>', '(', ')', ',', ';'))
        .FirstOrDefault(Fits);

    private bool Fits(string word) => Kind == EvidenceKind.Number ? IsNumber(word.TrimEnd('%')) : IsAddress(word);

    private static bool IsNumber(string word) => double.TryParse(
        word, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number);

    private static bool IsAddress(string word) =>
        Uri.TryCreate(word, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Length > 0;
}

public enum EvidenceKind
{
    Link,
    Number,
    File,
}
