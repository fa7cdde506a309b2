using System.ComponentModel.DataAnnotations;

namespace ProdShift.Alerts;

/// <summary>
/// Where the routes of an alert lead: addresses, in which {place} stands for the site or storage element. Empty: no link.
/// </summary>
internal sealed class RoutesOptions : IValidatableObject
{
    private const string Place = "{place}";

    /// <summary>The shift logbook, or a search in it.</summary>
    public string Elog { get; set; } = "";

    /// <summary>A search for open tickets on a site, such as that of the GGUS helpdesk.</summary>
    public string Tickets { get; set; } = "";

    /// <summary>Where bugs of jobscripts are reported.</summary>
    public string Bugs { get; set; } = "";

    /// <summary>The list of the storage elements' on-call people.</summary>
    public string StorageOnCall { get; set; } = "";

    public Uri? ElogOf(string? place) => Link(Elog, place);

    public Uri? TicketsOf(string? place) => Link(Tickets, place);

    public Uri? BugsOf(string? place) => Link(Bugs, place);

    public Uri? StorageOnCallOf(string? place) => Link(StorageOnCall, place);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from setting in new[]
        {
            (Name: nameof(Elog), Value: Elog),
            (Name: nameof(Tickets), Value: Tickets),
            (Name: nameof(Bugs), Value: Bugs),
            (Name: nameof(StorageOnCall), Value: StorageOnCall),
        }
        where setting.Value.Length > 0 && Link(setting.Value, "place") is null
        select new ValidationResult(
            $"Routes:{setting.Name} is no web address; for example: https://helpdesk.ggus.eu/#search/{Place}");

    private static Uri? Link(string address, string? place)
    {
        var whole = address.Replace(Place, Uri.EscapeDataString(place ?? ""), StringComparison.Ordinal);
        return Uri.TryCreate(whole, UriKind.Absolute, out var link) && link.Scheme is "https" or "http" ? link : null;
    }
}
