using System.ComponentModel.DataAnnotations;

namespace ProdShift.Sources.Catalogs;

/// <summary>The section Catalogs: where files and datasets are registered. Both parts are optional.</summary>
internal sealed class CatalogsOptions : IValidatableObject
{
    public const string Section = "Catalogs";

    public MetaCatOptions MetaCat { get; set; } = new();

    public RucioOptions Rucio { get; set; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        MetaCatOptionsCheck.Complaints(MetaCat)
            .Concat(RucioOptionsCheck.Complaints(Rucio))
            .Select(complaint => new ValidationResult(complaint));
}

/// <summary>MetaCat, read without a login.</summary>
internal sealed class MetaCatOptions
{
    /// <summary>The application's address, to which /data/… is added; none: MetaCat is not asked.</summary>
    public Uri? Url { get; set; }

    /// <summary>A PEM file of certificate authorities to trust besides the system's.</summary>
    public string? CaFile { get; set; }
}

/// <summary>Rucio, with a user name and password or with a token.</summary>
internal sealed class RucioOptions
{
    /// <summary>None: Rucio is not asked.</summary>
    public Uri? Url { get; set; }

    /// <summary>Where one logs in; none: at Url.</summary>
    public Uri? AuthUrl { get; set; }

    public string Account { get; set; } = "";

    public string Username { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>An OIDC token, sent as it is instead of logging in.</summary>
    public string Token { get; set; } = "";

    /// <summary>The storage at which all files of a finished campaign have to be available; none: any number may be there.</summary>
    public string Rse { get; set; } = "";

    /// <summary>A PEM file of certificate authorities to trust besides the system's.</summary>
    public string? CaFile { get; set; }
}
