namespace ProdShift.LocalJustIn.World;

/// <summary>A place where jobs run, its share of them, and the part of them that fails there on an ordinary day.</summary>
internal sealed record Site(string Name, double Share, double FailureRate)
{
    /// <summary>The storage that takes the site's output.</summary>
    public string Output => Name.StartsWith("US_", StringComparison.Ordinal) ? "DUNE_US_FNAL_DISK_STAGE" : "DUNE_CERN_EOS";

    public string Entry(Chance chance) => $"DUNE_{Name}_ce0{(chance.Of(0.5) ? 1 : 2)}";
}

/// <summary>Sites and storage elements with names as DUNE's have them; shares and failure rates are made up.</summary>
internal sealed class Places(Chance chance, IReadOnlyList<SitePlan> plans)
{
    public IReadOnlyList<Site> Sites { get; } =
        [.. plans.Select(site => new Site(site.Name, site.Share, site.FailureRate ?? chance.Between(0.01, 0.03)))];

    public IReadOnlyList<string> Storages { get; } =
        ["DUNE_CERN_EOS", "DUNE_US_FNAL_DISK_STAGE", "MANCHESTER", "PRAGUE", "RAL_ECHO"];

    /// <summary>A site whose jobs fail soon has free slots again soon, and so is sent twice its share.</summary>
    public Site DrawSite(Func<Site, bool> failsSoon) => chance.Pick(Sites, site => failsSoon(site) ? 2 * site.Share : site.Share);

    public string DrawStorage() => chance.Pick(Storages);
}
