using System.ComponentModel.DataAnnotations;

namespace ProdShift.Monitoring;

/// <summary>
/// The address that is called after each good check, as healthchecks.io and its like give one out; empty for none. It is a
/// secret: whoever knows it can say that all is well.
/// </summary>
internal sealed class WatchdogOptions : IValidatableObject
{
    public string Url { get; set; } = "";

    /// <summary>Null where none is set.</summary>
    public Uri? Address => Url.Length > 0 && Uri.TryCreate(Url, UriKind.Absolute, out var address) ? address : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Url.Length == 0 || Address is { } address && IsGood(address)
            ? []
            : [new("Watchdog:Url must be a whole https address without user and password (http only to this machine).")];

    private static bool IsGood(Uri address) =>
        address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
