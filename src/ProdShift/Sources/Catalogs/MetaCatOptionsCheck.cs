namespace ProdShift.Sources.Catalogs;

/// <summary>What is wrong with the section Catalogs:MetaCat.</summary>
internal static class MetaCatOptionsCheck
{
    private const string Key = "Catalogs:MetaCat";
    private const string Example = "https://metacat.fnal.gov:9443/dune_meta_prod/app";

    public static IEnumerable<string> Complaints(MetaCatOptions options) =>
    [
        .. options.Url is { } url ? CatalogAddress.Complaints(url, $"{Key}:Url", Example, secret: false) : [],
        .. CaFileCheck.Complaints(options.CaFile, $"{Key}:CaFile"),
    ];
}
